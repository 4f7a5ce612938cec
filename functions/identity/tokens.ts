import { MINUTE } from "@etalase/kit";
import type { Auth } from "./auth.ts";
import { membershipsClaim } from "./membership.ts";
import type { Person } from "./people.ts";

const VALID_FOR = 15 * MINUTE;

export interface Token {
  token: string;
  /** Milliseconds since the epoch, on a whole second as the token says it. */
  expiresAt: number;
}

/** A short token that says who somebody is and where they belong; names and numbers stay out of it. */
export async function tokenFor(auth: Auth, { id, memberships }: Person, now: number): Promise<Token> {
  const iat = Math.floor(now / 1_000);
  const exp = iat + VALID_FOR / 1_000;
  const { token } = await auth.api.signJWT({
    body: { payload: { sub: id, iat, exp, memberships: membershipsClaim(memberships) } },
  });
  return { token, expiresAt: exp * 1_000 };
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
