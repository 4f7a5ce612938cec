import { betterAuth } from "better-auth/minimal";
import { jwt } from "better-auth/plugins/jwt";
import { log } from "../log.ts";
import { dynamoAdapter } from "./dynamo-adapter.ts";
import type { Secrecy } from "./secrecy.ts";
import { signingKeyIn } from "./signing-key.ts";
import type { Store } from "./store.ts";

/** What every token is meant for; the API's authorizer asks for it. */
export const AUDIENCE = "etalase";

export interface AuthOptions {
  store: Store;
  secret: string;
  secrecy: Secrecy;
  issuer: string;
}

/**
 * better-auth with its sessions in our table and its keys for tokens: RSA, since authorizers of HTTP APIs take nothing else. Its own routes are not mounted; ours call it.
 */
export const authOf = ({ store, secret, secrecy, issuer }: AuthOptions) =>
  betterAuth({
    appName: "Etalase",
    baseURL: issuer,
    secret,
    database: dynamoAdapter(store),
    plugins: [
      jwt({
        jwks: { keyPairConfig: { alg: "RS256", modulusLength: 2048 } },
        jwt: { issuer, audience: AUDIENCE },
        adapter: signingKeyIn(store, secrecy),
      }),
    ],
    session: {
      additionalFields: {
        /** The hash of the refresh token before the one that is good now. */
        previousToken: { type: "string", required: false, input: false },
      },
    },
    telemetry: { enabled: false },
    // The message alone: what comes with it may name people.
    logger: { level: "warn", log: (_, message) => log.warn("better-auth", { message }) },
  });

export type Auth = ReturnType<typeof authOf>;
