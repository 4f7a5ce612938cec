import { DomainError } from "@etalase/kit";
import type { Context, Hono } from "hono";
import type { Env } from "../api/env.ts";
import { languageAsked } from "../api/language.ts";
import { NOT_KEPT, sessionAnswer } from "./answers.ts";
import { codeLetter } from "./letter.ts";
import { ensurePerson, personOf } from "./people.ts";
import {
  AskForCode,
  bodyOf,
  type Contact,
  contactIn,
  HoldsRefreshToken,
  SignIn,
  sourceOf,
  userAgentOf,
} from "./requests.ts";
import type { Services } from "./services.ts";

/** Signing in with a code, going on, and signing out. */
export function signInRoutes(app: Hono<Env>, services: Services): void {
  const { store, codes, limit, sessions, post, now } = services;

  app.post("/api/identity/codes", async (context) => {
    const { join, ...named } = await bodyOf(AskForCode, context);
    const contact = contactIn(named);
    await limit("codes-by-address", sourceOf(context));
    if (join) await limit("joins-by-address", sourceOf(context));
    await limit("codes-by-contact", contact.to);
    const [code, person] = await Promise.all([codes.issue(contact.to), personOf(store, contact)]);
    const { until, message } = codeLetter({ contact, code, language: languageAsked(context), now: now() });
    await post.put(person || join ? { until, message } : { until });
    return context.json({}, 202, NOT_KEPT);
  });

  app.post("/api/identity/sessions", async (context) => {
    const { code, name, ...named } = await bodyOf(SignIn, context);
    const contact = contactIn(named);
    await limit("tries-by-address", sourceOf(context));
    const person = (await codes.redeem(contact.to, code)) ? await welcomed(contact, name) : undefined;
    if (!person) throw new DomainError("auth.code_wrong");
    const opened = await sessions.open(person, userAgentOf(context));
    return context.json(await sessionAnswer(services, opened), 201, NOT_KEPT);
  });

  /** Whoever has shown a code; a number that is not known yet joins where a name was given. */
  const welcomed = async (contact: Contact, name: string | undefined) =>
    name !== undefined && contact.channel === "whatsapp"
      ? ensurePerson(store, contact.to, name)
      : personOf(store, contact);

  app.post("/api/identity/sessions/refresh", async (context) => {
    const { refreshToken } = await bodyOf(HoldsRefreshToken, context);
    const opened = await sessions.renew(refreshToken, userAgentOf(context));
    return context.json(await sessionAnswer(services, opened), 201, NOT_KEPT);
  });

  const signOut = async (context: Context<Env>) => {
    const { refreshToken } = await bodyOf(HoldsRefreshToken, context);
    await sessions.end(refreshToken);
    return context.json({}, 200, NOT_KEPT);
  };
  app.delete("/api/identity/sessions", signOut);
  // For clients whose DELETE carries no body.
  app.post("/api/identity/sessions/end", signOut);
}
