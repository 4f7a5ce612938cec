import { DomainError } from "@etalase/kit";
import type { Context, Hono } from "hono";
import type { Env } from "../api/env.ts";
import { NOT_KEPT, sessionAnswer } from "./answers.ts";
import { personById } from "./people.ts";
import { bodyOf, NewPasskey, RenamePasskey, sourceOf, UsedPasskey, userAgentOf } from "./requests.ts";
import type { Services } from "./services.ts";
import { signedIn } from "./signed-in.ts";
import { challengeIn, registered, relyingParty, signed } from "./webauthn.ts";

const SIGNING_IN = "passkey";

/**
 * The page that asks. Browsers set it, pages cannot; and a passkey signs for pages of its own host alone, so that a page elsewhere that lies about itself has nothing to show.
 */
const originOf = (context: Context<Env>): string => context.req.header("origin") ?? "";

/** Passkeys: made by somebody who is signed in, and used to sign in without a number being typed. */
export function passkeyRoutes(app: Hono<Env>, services: Services): void {
  const { store, challenges, limit, passkeys, sessions } = services;
  const refuse = (): never => {
    throw new DomainError("auth.passkey_wrong");
  };

  app.post("/api/identity/account/passkeys/challenge", async (context) => {
    const { person } = await signedIn(services, context);
    const answer = {
      challenge: await challenges.issue(person.id),
      host: relyingParty(originOf(context)),
      person: { id: person.id, name: person.name, phone: person.phone },
      known: person.passkeys.map(({ credential }) => credential),
    };
    return context.json(answer, 201, NOT_KEPT);
  });

  app.post("/api/identity/account/passkeys", async (context) => {
    const { person } = await signedIn(services, context);
    const { name, ...made } = await bodyOf(NewPasskey, context);
    const [challenge, origin] = [challengeIn(made.clientData) ?? "", originOf(context)];
    const isAsked = await challenges.redeem(person.id, challenge);
    const key = isAsked ? registered(made, { type: "webauthn.create", challenge, origin }) : undefined;
    if (!key) return refuse();
    if (!(await passkeys.add(person.id, { ...key, host: relyingParty(origin), name })))
      throw new DomainError("conflict");
    return context.json({ id: key.credential }, 201, NOT_KEPT);
  });

  app.patch("/api/identity/account/passkeys/:id", async (context) => {
    const { person } = await signedIn(services, context);
    const { name } = await bodyOf(RenamePasskey, context);
    if (!(await passkeys.rename(person.id, context.req.param("id"), name))) throw new DomainError("not_found");
    return context.json({}, 200, NOT_KEPT);
  });

  app.delete("/api/identity/account/passkeys/:id", async (context) => {
    const { person } = await signedIn(services, context);
    await passkeys.remove(person.id, context.req.param("id"));
    return context.json({}, 200, NOT_KEPT);
  });

  app.post("/api/identity/passkeys/challenge", async (context) => {
    await limit("tries-by-address", sourceOf(context));
    const answer = { challenge: await challenges.issue(SIGNING_IN), host: relyingParty(originOf(context)) };
    return context.json(answer, 201, NOT_KEPT);
  });

  app.post("/api/identity/sessions/passkey", async (context) => {
    const used = await bodyOf(UsedPasskey, context);
    await limit("tries-by-address", sourceOf(context));
    const [challenge, origin] = [challengeIn(used.clientData) ?? "", originOf(context)];
    const isAsked = await challenges.redeem(SIGNING_IN, challenge);
    const passkey = await passkeys.find(used.person, used.id);
    if (!isAsked || passkey?.host !== relyingParty(origin)) return refuse();
    const counter = signed(used, passkey, { type: "webauthn.get", challenge, origin });
    if (counter === undefined || !(await passkeys.used(used.person, passkey, counter))) return refuse();
    const person = (await personById(store, used.person)) ?? refuse();
    const opened = await sessions.open(person.id, userAgentOf(context));
    return context.json(await sessionAnswer(services, opened), 201, NOT_KEPT);
  });
}
