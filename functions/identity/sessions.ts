import { randomBytes } from "node:crypto";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { DAY, moment } from "@etalase/kit";
import type { Auth } from "./auth.ts";
import { sessionsIndex } from "./keys.ts";
import { type Secrecy, sameHash } from "./secrecy.ts";
import type { Store } from "./store.ts";

const VALID_FOR = 30 * DAY;
const SECRET_BYTES = 32;
/** How long a refresh token that was just used still answers with its successor: two tabs, or an answer that was lost on the way. */
export const GRACE = 10_000;

/** A session that goes on, with the one refresh token that continues it. */
export interface Opened {
  id: string;
  person: string;
  refreshToken: string;
}

/** A session as its person sees it. */
export interface Seen {
  id: string;
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
}

/**
 * Sessions of better-auth, whose `token` is the hash of the refresh token that is good now. Each use of it makes another (better-auth itself has no such rotation), derived from the
 * one that was used, so that uses at the same moment come to the same one. A token that was used longer ago shows that two hold it: the session ends for both.
 */
export interface Sessions {
  open(person: string, userAgent: string): Promise<Opened>;
  /** Undefined when the session has ended or the token is not good. */
  renew(refreshToken: string, userAgent: string): Promise<Opened | undefined>;
  /** Signs out; a session that has ended already stays so. */
  end(refreshToken: string): Promise<void>;
  /** The person's sessions that go on, the one that was seen last first. */
  of(person: string): Promise<Seen[]>;
  /** Whether this is a session of that person which goes on. */
  isOpen(person: string, id: string): Promise<boolean>;
  /** Ends one of the person's sessions. */
  endOne(person: string, id: string): Promise<void>;
}

export function sessionsOf(
  auth: Auth,
  { store, secrecy, now }: { store: Store; secrecy: Secrecy; now: () => number },
): Sessions {
  const hashOf = (secret: string) => secrecy.hash("refresh", secret);
  const moments = () => ({ expiresAt: new Date(now() + VALID_FOR), updatedAt: new Date(now()) });

  async function remove(id: string, ...whose: Condition[]): Promise<void> {
    const { adapter } = await auth.$context;
    await adapter.delete({ model: "session", where: [{ field: "id", value: id }, ...whose] });
  }

  /** The row of a session that goes on. */
  async function rowOf(id: string): Promise<Row | undefined> {
    const { adapter } = await auth.$context;
    const row = await adapter.findOne<Row>({ model: "session", where: [{ field: "id", value: id }] });
    return row && row.expiresAt.getTime() > now() ? row : undefined;
  }

  async function open(person: string, userAgent: string): Promise<Opened> {
    const { internalAdapter } = await auth.$context;
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    const row = { token: hashOf(secret), userAgent, createdAt: new Date(now()), ...moments() };
    const { id } = await internalAdapter.createSession(person, false, row, true);
    return { id, person, refreshToken: written(id, secret) };
  }

  /** Puts the next token in the place of the one that was used, if nobody else just did. */
  async function rotate({ id, token }: Row, next: string, userAgent: string): Promise<boolean> {
    const { adapter } = await auth.$context;
    const where = [
      { field: "id", value: id },
      { field: "token", value: token },
    ];
    const update = { token: hashOf(next), previousToken: token, userAgent, ...moments() };
    return (await adapter.updateMany({ model: "session", where, update })) === 1;
  }

  /** Whether a token is the one before the session's, and was it a moment ago. */
  const isJustUsed = ({ previousToken, updatedAt }: Row, used: string): boolean =>
    sameHash(previousToken ?? "", hashOf(used)) && now() - updatedAt.getTime() < GRACE;

  async function renew(refreshToken: string, userAgent: string): Promise<Opened | undefined> {
    const [id, used] = parts(refreshToken);
    const row = await rowOf(id);
    if (!row) return undefined;
    const next = secrecy.hash("next-refresh", id, used);
    const opened = { id, person: row.userId, refreshToken: written(id, next) };
    if (sameHash(row.token, hashOf(used)) && (await rotate(row, next, userAgent))) return opened;
    const rotated = await rowOf(id);
    if (!rotated) return undefined;
    if (isJustUsed(rotated, used)) return opened;
    await remove(id);
    return undefined;
  }

  async function of(person: string): Promise<Seen[]> {
    const { Items = [] } = await store.db.send(
      new QueryCommand({
        TableName: store.table,
        IndexName: "gsi1",
        KeyConditionExpression: "gsi1pk = :person",
        ExpressionAttributeValues: { ":person": sessionsIndex(person) },
      }),
    );
    const rows = await Promise.all(Items.map(({ gsi1sk }) => rowOf(String(gsi1sk))));
    return rows
      .flatMap((row) => (row ? [seenOf(row)] : []))
      .toSorted((one, other) => other.lastSeenAt.localeCompare(one.lastSeenAt));
  }

  return {
    open,
    renew,
    end: async (refreshToken) => remove(parts(refreshToken)[0]),
    of,
    isOpen: async (person, id) => (await rowOf(id))?.userId === person,
    endOne: async (person, id) => remove(id, { field: "userId", value: person }),
  };
}

interface Condition {
  field: string;
  value: string;
}

interface Row {
  id: string;
  token: string;
  previousToken?: string | null;
  userId: string;
  userAgent?: string | null;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
}

const seenOf = ({ id, userAgent, createdAt, updatedAt }: Row): Seen => ({
  id,
  userAgent: userAgent ?? "",
  createdAt: moment(createdAt.getTime()),
  lastSeenAt: moment(updatedAt.getTime()),
});

/** `<session id>.<secret>`: the id finds the session also for a token that is no longer good. */
const written = (id: string, secret: string): string => `${id}.${secret}`;

const parts = (refreshToken: string): [id: string, secret: string] => {
  const [id = "", secret = ""] = refreshToken.split(".", 2);
  return [id, secret];
};
