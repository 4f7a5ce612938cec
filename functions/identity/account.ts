import { deviceOf } from "@etalase/domain/person";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import type { Env } from "../api/env.ts";
import { languageAsked } from "../api/language.ts";
import { NOT_KEPT } from "./answers.ts";
import { codeLetter } from "./letter.ts";
import { setEmail } from "./people.ts";
import { bodyOf, ConfirmEmail, NewEmail, sourceOf } from "./requests.ts";
import type { Services } from "./services.ts";
import { signedIn } from "./signed-in.ts";

/** A person's own account: how they are reached, their passkeys, and where they are signed in. */
export function accountRoutes(app: Hono<Env>, services: Services): void {
  const { store, codes, limit, sessions, post, now } = services;

  app.get("/api/identity/account", async (context) => {
    const { person, session } = await signedIn(services, context);
    const seen = await sessions.of(person.id);
    return context.json(
      {
        id: person.id,
        name: person.name,
        phone: person.phone,
        email: person.email,
        memberships: person.memberships,
        passkeys: person.passkeys.map(({ credential, publicKey: _, counter: __, ...shown }) => ({
          id: credential,
          ...shown,
        })),
        sessions: seen.map(({ userAgent, ...shown }) => ({
          ...shown,
          device: deviceOf(userAgent),
          current: shown.id === session,
        })),
      },
      200,
      NOT_KEPT,
    );
  });

  app.post("/api/identity/account/email", async (context) => {
    const { person } = await signedIn(services, context);
    const { email } = await bodyOf(NewEmail, context);
    await limit("codes-by-address", sourceOf(context));
    await limit("codes-by-contact", email);
    // A code of its own: one for signing in with this address must not make it somebody else's.
    const code = await codes.issue(`${person.id} ${email}`);
    const contact = { channel: "email" as const, to: email };
    await post.put(codeLetter({ contact, code, language: languageAsked(context), now: now() }));
    return context.json({}, 202, NOT_KEPT);
  });

  app.post("/api/identity/account/email/confirm", async (context) => {
    const { person } = await signedIn(services, context);
    const { email, code } = await bodyOf(ConfirmEmail, context);
    if (!(await codes.redeem(`${person.id} ${email}`, code))) throw new DomainError("auth.code_wrong");
    await setEmail(store, person, email);
    return context.json({}, 200, NOT_KEPT);
  });

  app.post("/api/identity/account/sessions/end-others", async (context) => {
    const { person, session } = await signedIn(services, context);
    const others = (await sessions.of(person.id)).filter(({ id }) => id !== session);
    await Promise.all(others.map(({ id }) => sessions.endOne(person.id, id)));
    return context.json({}, 200, NOT_KEPT);
  });

  app.delete("/api/identity/account/sessions/:id", async (context) => {
    const { person } = await signedIn(services, context);
    await sessions.endOne(person.id, context.req.param("id"));
    return context.json({}, 200, NOT_KEPT);
  });
}
