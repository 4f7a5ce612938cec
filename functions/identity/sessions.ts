import { randomBytes } from "node:crypto";
import { DAY } from "@etalase/kit";
import type { Auth } from "./auth.ts";
import { type Secrecy, sameHash } from "./secrecy.ts";

const VALID_FOR = 30 * DAY;
const SECRET_BYTES = 32;

/** A session that goes on, with the one refresh token that continues it. */
export interface Opened {
  person: string;
  refreshToken: string;
}

/**
 * Sessions of better-auth, whose `token` is the hash of the refresh token that is good now. Each use of it makes another (better-auth itself has no such rotation). A token that was
 * used before shows that two hold it: the session ends for both.
 */
export interface Sessions {
  open(person: string): Promise<Opened>;
  /** Undefined when the session has ended or the token is not the one that is good now. */
  renew(refreshToken: string): Promise<Opened | undefined>;
  /** Signs out; a session that has ended already stays so. */
  end(refreshToken: string): Promise<void>;
}

export function sessionsOf(auth: Auth, secrecy: Secrecy, now: () => number): Sessions {
  const hashOf = (secret: string) => secrecy.hash("refresh", secret);
  const remove = async (id: string) => {
    const { adapter } = await auth.$context;
    await adapter.delete({ model: "session", where: [{ field: "id", value: id }] });
  };
  const moments = () => ({ expiresAt: new Date(now() + VALID_FOR), updatedAt: new Date(now()) });

  async function open(person: string): Promise<Opened> {
    const { internalAdapter } = await auth.$context;
    const secret = newSecret();
    const row = { token: hashOf(secret), createdAt: new Date(now()), ...moments() };
    const { id } = await internalAdapter.createSession(person, false, row, true);
    return { person, refreshToken: written(id, secret) };
  }

  async function renew(refreshToken: string): Promise<Opened | undefined> {
    const [id, used] = parts(refreshToken);
    const { adapter } = await auth.$context;
    const session = await adapter.findOne<Row>({ model: "session", where: [{ field: "id", value: id }] });
    if (!session || session.expiresAt.getTime() <= now()) return undefined;
    const secret = newSecret();
    const good =
      sameHash(session.token, hashOf(used)) &&
      (await adapter.updateMany({
        model: "session",
        where: [
          { field: "id", value: id },
          { field: "token", value: session.token },
        ],
        update: { token: hashOf(secret), ...moments() },
      })) === 1;
    if (good) return { person: session.userId, refreshToken: written(id, secret) };
    await remove(id);
    return undefined;
  }

  return { open, renew, end: async (refreshToken) => remove(parts(refreshToken)[0]) };
}

interface Row {
  token: string;
  userId: string;
  expiresAt: Date;
}

const newSecret = (): string => randomBytes(SECRET_BYTES).toString("base64url");

/** `<session id>.<secret>`: the id finds the session also for a token that is no longer good. */
const written = (id: string, secret: string): string => `${id}.${secret}`;

const parts = (refreshToken: string): [id: string, secret: string] => {
  const [id = "", secret = ""] = refreshToken.split(".", 2);
  return [id, secret];
};
