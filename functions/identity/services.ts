import type { TimeZone } from "@etalase/kit";
import { authOf } from "./auth.ts";
import { challengesIn } from "./challenges.ts";
import { codesIn } from "./codes.ts";
import { limitsIn } from "./limits.ts";
import { passkeysIn } from "./passkeys.ts";
import type { Post } from "./post.ts";
import { secrecyOf } from "./secrecy.ts";
import { sessionsOf } from "./sessions.ts";
import type { Store } from "./store.ts";
import { teamIn } from "./team.ts";

/** A shop as invitations speak of it: its name, the address that its people work at, and their clock. */
export interface InvitingShop {
  name: string;
  origin: string;
  timeZone: TimeZone;
}

export interface IdentityOptions extends Store {
  /** Seals the signing key and all hashes. */
  secret: string;
  /** The address that tokens name as theirs, without a slash at its end. */
  issuer: string;
  post: Post;
  /** Undefined when there is none. */
  shopOf(tenant: string, shop: string): Promise<InvitingShop | undefined>;
  /** Told of whoever left a shop, so that nobody tells them of it any more. */
  left(tenant: string, shop: string, person: string): Promise<void>;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** What the routes work with. */
export function servicesOf({ db, table, secret, issuer, post, shopOf, left, now = Date.now }: IdentityOptions) {
  const store = { db, table };
  const secrecy = secrecyOf(secret);
  const auth = authOf({ store, secret, secrecy, issuer });
  return {
    store,
    issuer,
    auth,
    post,
    shopOf,
    left,
    now,
    codes: codesIn(store, secrecy, now),
    challenges: challengesIn(store, secrecy, now),
    limit: limitsIn(store, secrecy, now),
    passkeys: passkeysIn(store, now),
    sessions: sessionsOf(auth, { store, secrecy, now }),
    team: teamIn(store, secrecy, now),
  };
}

export type Services = ReturnType<typeof servicesOf>;
