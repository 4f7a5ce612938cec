import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError, HOUR } from "@etalase/kit";
import { type Key, limitKey } from "./keys.ts";
import type { Secrecy } from "./secrecy.ts";
import { type Store, sweepAt, unlessRefused } from "./store.ts";

/**
 * How often one source may do something in an hour that begins with its first time. An address counts for many people: phones share one behind their provider, and requests that
 * come through CloudFront carry the address of its edge.
 */
const MOST_IN_AN_HOUR = {
  "codes-by-contact": 5,
  "codes-by-address": 300,
  "tries-by-address": 600,
  /** Whoever joins need not be known, so that messages can be sent to anybody's number. */
  "joins-by-address": 60,
  "invites-by-shop": 20,
} as const;
type Limited = keyof typeof MOST_IN_AN_HOUR;

/** Counts one more; throws `rate.limited` when it is one too many. */
export type Limit = (what: Limited, source: string) => Promise<void>;

export function limitsIn(store: Store, secrecy: Secrecy, now: () => number): Limit {
  return async (what, source) => {
    const key = limitKey(what, secrecy.hash("limit", source));
    const most = MOST_IN_AN_HOUR[what];
    const counted = (await countOn(store, key, most, now())) ?? (await beginAnew(store, key, now()));
    // Whoever began the hour at the same moment lets this one count on.
    if (counted || (await countOn(store, key, most, now()))) return;
    throw new DomainError("rate.limited");
  };
}

const countOn = ({ db, table }: Store, Key: Key, most: number, now: number) =>
  unlessRefused(
    db.send(
      new UpdateCommand({
        TableName: table,
        Key,
        UpdateExpression: "SET #count = #count + :one",
        ConditionExpression: "#count < :most AND endsAt > :now",
        ExpressionAttributeNames: { "#count": "count" },
        ExpressionAttributeValues: { ":one": 1, ":most": most, ":now": now },
      }),
    ),
  );

const beginAnew = ({ db, table }: Store, key: Key, now: number) =>
  unlessRefused(
    db.send(
      new PutCommand({
        TableName: table,
        Item: { ...key, count: 1, endsAt: now + HOUR, ttl: sweepAt(now + HOUR) },
        ConditionExpression: "attribute_not_exists(pk) OR endsAt <= :now",
        ExpressionAttributeValues: { ":now": now },
      }),
    ),
  );
