import { DomainError, moment } from "@etalase/kit";
import { personById } from "./people.ts";
import type { Services } from "./services.ts";
import type { Opened } from "./sessions.ts";
import { tokenFor } from "./tokens.ts";

/** Nothing that this function answers may be kept on the way. */
export const NOT_KEPT = { "cache-control": "no-store" };

/** What somebody gets who signed in or went on. Throws `auth.required` when the session or the person is gone. */
export async function sessionAnswer({ store, auth, now }: Services, opened: Opened | undefined) {
  const person = opened && (await personById(store, opened.person));
  if (!opened || !person) throw new DomainError("auth.required");
  const { token, expiresAt } = await tokenFor(auth, { person, session: opened.id, now: now() });
  const { id, name, memberships } = person;
  return { token, expiresAt: moment(expiresAt), refreshToken: opened.refreshToken, person: id, memberships, name };
}
