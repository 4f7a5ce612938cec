import { createSign, generateKeyPairSync } from "node:crypto";
import { authOf } from "../../functions/identity/auth.ts";
import { personById } from "../../functions/identity/people.ts";
import { secrecyOf } from "../../functions/identity/secrecy.ts";
import { sessionsOf } from "../../functions/identity/sessions.ts";
import { tokenFor } from "../../functions/identity/tokens.ts";
import type { Stage } from "./stage.ts";

const HOUR = 3_600_000;

/** Tokens as the stage's own issuer makes them, without a code being sent to a phone. */
export function tokensOf({ issuer, secret, target: { people } }: Pick<Stage, "issuer" | "secret" | "target">) {
  const secrecy = secrecyOf(secret);
  const authAs = (name: string) => authOf({ store: people, secret, secrecy, issuer: name });
  const auth = authAs(issuer);
  const sessions = sessionsOf(auth, { store: people, secrecy, now: Date.now });

  async function tokenOf(id: string, { from = auth, now = Date.now() } = {}): Promise<string> {
    const person = await personById(people, id);
    if (!person) throw new Error(`there is no person ${id}`);
    const session = (await sessions.open(id, "")).id;
    return (await tokenFor(from, { person, session, now })).token;
  }

  return {
    tokenOf: (id: string) => tokenOf(id),
    /** What is wrong with a token, in every way: each says that the person it names is who they are. */
    spoilt: async (id: string): Promise<Record<Spoilt, string>> => {
      const good = await tokenOf(id);
      return {
        malformed: "x.y.z",
        broken: `${good}x`,
        expired: await tokenOf(id, { now: Date.now() - HOUR }),
        foreign: await tokenOf(id, { from: authAs("https://elsewhere.example") }),
        forged: forged(good),
        unsigned: unsigned(good),
      };
    },
  };
}

export const SPOILT = ["malformed", "broken", "expired", "foreign", "forged", "unsigned"] as const;
export type Spoilt = (typeof SPOILT)[number];

/** The same words under another's signature. */
function forged(token: string): string {
  const words = token.split(".").slice(0, 2).join(".");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return `${words}.${createSign("RSA-SHA256").update(words).sign(privateKey, "base64url")}`;
}

/** The same words, which ask to be believed without a signature. */
function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
  return `${header}.${token.split(".")[1]}.`;
}
