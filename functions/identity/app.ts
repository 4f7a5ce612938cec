import type { Messenger } from "@etalase/domain/notice";
import { DomainError, moment } from "@etalase/kit";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "../api/env.ts";
import { languageAsked } from "../api/language.ts";
import { problem } from "../api/problem.ts";
import { authOf } from "./auth.ts";
import { codesIn } from "./codes.ts";
import { limitsIn } from "./limits.ts";
import { personById, personByPhone } from "./people.ts";
import { AskForCode, bodyOf, HoldsRefreshToken, SignIn, sourceOf } from "./requests.ts";
import { secrecyOf } from "./secrecy.ts";
import { codeSender } from "./send-code.ts";
import { type Opened, sessionsOf } from "./sessions.ts";
import type { Store } from "./store.ts";
import { discovery, publicKeys, tokenFor } from "./tokens.ts";

export interface IdentityOptions extends Store {
  /** Seals the signing key and all hashes. */
  secret: string;
  /** The address that tokens name as theirs, without a slash at its end. */
  issuer: string;
  messenger: Messenger;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

const LARGEST_BODY = 4 * 1024;
const NOT_KEPT = { "cache-control": "no-store" };
const KEPT = { "cache-control": "public, max-age=300" };

/** Signing in: codes by WhatsApp, sessions with short tokens, and the keys that those are checked with. */
export function identityApp({ db, table, secret, issuer, messenger, now = Date.now }: IdentityOptions): Hono<Env> {
  const store = { db, table };
  const secrecy = secrecyOf(secret);
  const auth = authOf({ store, secret, secrecy, issuer });
  const codes = codesIn(store, secrecy, now);
  const limit = limitsIn(store, secrecy, now);
  const sessions = sessionsOf(auth, secrecy, now);
  const sender = codeSender(messenger);

  async function answerOf(opened: Opened | undefined) {
    const person = opened && (await personById(store, opened.person));
    if (!opened || !person) throw new DomainError("auth.required");
    const { token, expiresAt } = await tokenFor(auth, person, now());
    const { name, memberships } = person;
    return { token, expiresAt: moment(expiresAt), refreshToken: opened.refreshToken, memberships, name };
  }

  const app = new Hono<Env>();
  app.onError(problem);
  app.notFound((context) => problem(new DomainError("not_found"), context));
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));

  app.post("/api/identity/codes", async (context) => {
    const { phone } = await bodyOf(AskForCode, context);
    await limit("codes-by-address", sourceOf(context));
    await limit("codes-by-phone", phone);
    const [code, person] = await Promise.all([codes.issue(phone), personByPhone(store, phone)]);
    await (person ? sender.toKnown(phone, code, languageAsked(context)) : sender.toUnknown());
    return context.json({}, 202, NOT_KEPT);
  });

  app.post("/api/identity/sessions", async (context) => {
    const { phone, code } = await bodyOf(SignIn, context);
    await limit("tries-by-address", sourceOf(context));
    const person = (await codes.redeem(phone, code)) ? await personByPhone(store, phone) : undefined;
    if (!person) throw new DomainError("auth.code_wrong");
    return context.json(await answerOf(await sessions.open(person.id)), 201, NOT_KEPT);
  });

  app.post("/api/identity/sessions/refresh", async (context) => {
    const { refreshToken } = await bodyOf(HoldsRefreshToken, context);
    return context.json(await answerOf(await sessions.renew(refreshToken)), 201, NOT_KEPT);
  });

  const signOut = async (context: Context<Env>) => {
    const { refreshToken } = await bodyOf(HoldsRefreshToken, context);
    await sessions.end(refreshToken);
    return context.json({}, 200, NOT_KEPT);
  };
  app.delete("/api/identity/sessions", signOut);
  // For clients whose DELETE carries no body.
  app.post("/api/identity/sessions/end", signOut);

  app.get("/.well-known/openid-configuration", (context) => context.json(discovery(issuer), 200, KEPT));
  app.get("/.well-known/jwks.json", async (context) => context.json(await publicKeys(auth), 200, KEPT));
  return app;
}

const tooLarge = () => {
  throw new DomainError("request.too_large");
};
