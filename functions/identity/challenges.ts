import { randomBytes } from "node:crypto";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { MINUTE } from "@etalase/kit";
import { challengeKey } from "./keys.ts";
import type { Secrecy } from "./secrecy.ts";
import { type Store, sweepAt, unlessRefused } from "./store.ts";

const VALID_FOR = 5 * MINUTE;
const BYTES = 32;

/** What passkeys are asked to sign: each is good once, for five minutes, and for the purpose it was made for. */
export interface Challenges {
  issue(purpose: string): Promise<string>;
  /** Whether this was issued for the purpose and is good; it is not afterwards. */
  redeem(purpose: string, challenge: string): Promise<boolean>;
}

export function challengesIn({ db, table }: Store, secrecy: Secrecy, now: () => number): Challenges {
  const keyOf = (purpose: string, challenge: string) => challengeKey(secrecy.hash("challenge", purpose, challenge));
  return {
    async issue(purpose) {
      const challenge = randomBytes(BYTES).toString("base64url");
      const expiresAt = now() + VALID_FOR;
      const Item = { ...keyOf(purpose, challenge), expiresAt, ttl: sweepAt(expiresAt) };
      await db.send(new PutCommand({ TableName: table, Item }));
      return challenge;
    },
    async redeem(purpose, challenge) {
      const spent = await unlessRefused(
        db.send(
          new DeleteCommand({
            TableName: table,
            Key: keyOf(purpose, challenge),
            ConditionExpression: "expiresAt > :now",
            ExpressionAttributeValues: { ":now": now() },
          }),
        ),
      );
      return spent !== undefined;
    },
  };
}
