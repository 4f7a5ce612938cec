import { randomInt } from "node:crypto";
import { DeleteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { MINUTE } from "@etalase/kit";
import { codeKey } from "./keys.ts";
import { type Secrecy, sameHash } from "./secrecy.ts";
import { type Store, sweepAt, unlessRefused } from "./store.ts";

const DIGITS = 6;
export const CODE_VALID_FOR = 10 * MINUTE;
const MOST_TRIES = 5;

/**
 * The one-time codes of phone numbers and e-mail addresses. They are kept here and not by better-auth's phone number plugin, which keeps them readable, and on a wrong try takes the code out and puts
 * it back: a code sent meanwhile would give way to the old one.
 */
export interface Codes {
  /** A new code for the number or address; the one before it stops working. */
  issue(contact: string): Promise<string>;
  /** Whether this is its code. It is true once, and never after ten minutes or five wrong tries. */
  redeem(contact: string, code: string): Promise<boolean>;
}

export function codesIn({ db, table }: Store, secrecy: Secrecy, now: () => number): Codes {
  const keyOf = (contact: string) => codeKey(secrecy.hash("contact", contact));
  const hashOf = (contact: string, code: string) => secrecy.hash("code", contact, code);

  async function issue(contact: string): Promise<string> {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0");
    const expiresAt = now() + CODE_VALID_FOR;
    const Item = { ...keyOf(contact), hash: hashOf(contact, code), tries: 0, expiresAt, ttl: sweepAt(expiresAt) };
    await unlessRefused(
      db.send(
        new PutCommand({
          TableName: table,
          Item,
          // Of two codes asked for at once, the later one stays.
          ConditionExpression: "attribute_not_exists(pk) OR expiresAt <= :expiresAt",
          ExpressionAttributeValues: { ":expiresAt": expiresAt },
        }),
      ),
    );
    return code;
  }

  /** Counts the try before anything is compared, so that no number of guesses at once gets more than five. */
  const countTry = (contact: string) =>
    unlessRefused(
      db.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(contact),
          UpdateExpression: "SET tries = tries + :one",
          ConditionExpression: "tries < :most AND expiresAt > :now",
          ExpressionAttributeValues: { ":one": 1, ":most": MOST_TRIES, ":now": now() },
          ReturnValues: "ALL_NEW",
        }),
      ),
    );

  const spend = (contact: string, hash: string) =>
    unlessRefused(
      db.send(
        new DeleteCommand({
          TableName: table,
          Key: keyOf(contact),
          ConditionExpression: "#hash = :hash",
          ExpressionAttributeNames: { "#hash": "hash" },
          ExpressionAttributeValues: { ":hash": hash },
        }),
      ),
    );

  async function redeem(contact: string, code: string): Promise<boolean> {
    const tried = await countTry(contact);
    const hash = hashOf(contact, code);
    if (!tried || !sameHash(String(tried.Attributes?.["hash"]), hash)) return false;
    return (await spend(contact, hash)) !== undefined;
  }

  return { issue, redeem };
}
