import { membershipsClaim } from "@etalase/domain/member";
import { MINUTE } from "@etalase/kit";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { AUDIENCE, type Auth } from "./auth.ts";
import type { Person } from "./people.ts";

/** Whoever loses a membership keeps what a token says until it ends: this long at most. */
const VALID_FOR = 15 * MINUTE;

export interface Token {
  token: string;
  /** Milliseconds since the epoch, on a whole second as the token says it. */
  expiresAt: number;
}

export interface Bearer {
  person: Person;
  session: string;
  now: number;
}

/** A short token that says who somebody is, in which session, and where they belong; names and numbers stay out of it. */
export async function tokenFor(auth: Auth, { person, session, now }: Bearer): Promise<Token> {
  const iat = Math.floor(now / 1_000);
  const exp = iat + VALID_FOR / 1_000;
  const { token } = await auth.api.signJWT({
    body: { payload: { sub: person.id, sid: session, iat, exp, memberships: membershipsClaim(person.memberships) } },
  });
  return { token, expiresAt: exp * 1_000 };
}

/** Whose a token is and of which session, checked as the API's authorizer checks it; undefined when it is not good. */
export async function readToken(auth: Auth, token: string, { issuer, now }: { issuer: string; now: number }) {
  const keys = createLocalJWKSet((await publicKeys(auth)) as JSONWebKeySet);
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      issuer,
      audience: AUDIENCE,
      requiredClaims: ["exp"],
      currentDate: new Date(now),
    });
    return { person: String(payload.sub), session: String(payload["sid"]) };
  } catch {
    return undefined;
  }
}

/** The public halves of the keys, as whoever checks a token reads them. */
export async function publicKeys(auth: Auth) {
  const { keys } = await auth.api.getJwks();
  return { keys: keys.map((key) => ({ ...key, use: "sig" })) };
}

/** What an authorizer needs to know of an issuer (OpenID Connect Discovery 1.0). */
export const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  id_token_signing_alg_values_supported: ["RS256"],
  response_types_supported: ["token"],
  subject_types_supported: ["public"],
});
