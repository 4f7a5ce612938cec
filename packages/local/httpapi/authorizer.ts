import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { fields, list, text } from "../core/json.ts";
import type { JwtRequirement } from "./routes.ts";

/** What the authorizer hands to the function, or the status it refuses with. */
export type Authorization = { claims: Record<string, string>; scopes: string[] | null } | 401 | 403;

/** Checks tokens as API Gateway does: RS256 only, issuer, audience and times, by the issuer's published keys. */
export class Authorizer {
  readonly #keys = new Map<string, JWTVerifyGetKey>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async check(header: string | undefined, { issuer, audience, scopes }: JwtRequirement): Promise<Authorization> {
    const token = header?.replace(/^Bearer /i, "");
    if (!token) return 401;
    try {
      const keys = await this.#keysOf(issuer);
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        issuer,
        requiredClaims: ["exp"],
        currentDate: new Date(this.#now()),
      });
      if (!isMeantFor(payload, audience)) return 401;
      const granted = text(payload["scope"]).split(" ").filter(Boolean);
      if (scopes.length && !scopes.some((scope) => granted.includes(scope))) return 403;
      return { claims: flatten(payload), scopes: scopes.length ? granted : null };
    } catch {
      return 401;
    }
  }

  /** The issuer's keys, found by its discovery document and cached; an unknown key id makes jose look again. */
  async #keysOf(issuer: string): Promise<JWTVerifyGetKey> {
    const known = this.#keys.get(issuer);
    if (known) return known;
    const discovery = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
    const keys = createRemoteJWKSet(new URL(text(fields(await discovery.json())["jwks_uri"])), {
      cooldownDuration: 1_000,
    });
    this.#keys.set(issuer, keys);
    return keys;
  }
}

/** `aud`, or `client_id` where there is no `aud`. */
function isMeantFor(payload: JWTPayload, audience: readonly string[]): boolean {
  const meant = list(payload.aud ?? payload["client_id"]).map(text);
  return meant.some((one) => audience.includes(one));
}

/** API Gateway hands claims on as texts; a list becomes `[a b]`. */
const flatten = (payload: JWTPayload): Record<string, string> =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : typeof value === "object" ? JSON.stringify(value) : String(value),
    ]),
  );
