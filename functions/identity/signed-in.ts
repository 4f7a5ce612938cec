import { DomainError } from "@etalase/kit";
import type { Context } from "hono";
import type { Env } from "../api/env.ts";
import { type Person, personById } from "./people.ts";
import type { Services } from "./services.ts";
import { readToken } from "./tokens.ts";

/** Whoever asks, as they are now: a session that was ended and a membership that was taken away count at once here. */
export interface SignedIn {
  person: Person;
  session: string;
}

/** Throws `auth.required` when the token is not good or its session has ended. */
export async function signedIn(services: Services, context: Context<Env>): Promise<SignedIn> {
  const { store, auth, issuer, sessions, now } = services;
  const [, token = ""] = /^Bearer (.+)$/i.exec(context.req.header("authorization") ?? "") ?? [];
  const bearer = token ? await readToken(auth, token, { issuer, now: now() }) : undefined;
  if (!bearer) throw new DomainError("auth.required");
  const [isOpen, person] = await Promise.all([
    sessions.isOpen(bearer.person, bearer.session),
    personById(store, bearer.person),
  ]);
  if (!isOpen || !person) throw new DomainError("auth.required");
  return { person, session: bearer.session };
}
