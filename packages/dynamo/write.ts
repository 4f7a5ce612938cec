import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DeleteCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { DomainError, type Pauses, pause } from "@etalase/kit";
import type { Key } from "./keys.ts";
import type { Table } from "./table.ts";

export type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Why an item of a cancelled transaction failed; `Item` is what stood there. */
export interface Reason {
  Code?: string | undefined;
  Item?: Record<string, unknown> | undefined;
}

const PASSING: ReadonlySet<string> = new Set([
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
  "TransactionInProgress",
]);

const PAUSES: Pauses = { first: 20, longest: 400 };
const PATIENCE = 6_000;

/**
 * Writes all or nothing. Conflicts and throttles inside a cancelled transaction, which the SDK does not retry, are tried again with full jitter until the
 * patience of a request ends. Answers undefined when it landed, else why each item failed. Throws `busy` when it stayed contended: nothing was written.
 */
export async function transact(table: Table, items: TransactItem[]): Promise<Reason[] | undefined> {
  const end = Date.now() + PATIENCE;
  for (let attempt = 0; ; attempt++) {
    try {
      await table.db.send(new TransactWriteCommand({ TransactItems: items }));
      return undefined;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons: Reason[] = error.CancellationReasons ?? [];
      const refused = reasons.some(({ Code }) => Code === "ConditionalCheckFailed");
      if (refused) return reasons;
      if (!reasons.some(({ Code }) => Code !== undefined && PASSING.has(Code))) throw error;
      if (Date.now() > end) throw new DomainError("busy", { cause: error });
      await pause(attempt, PAUSES);
    }
  }
}

export const failed = (reason: Reason | undefined): boolean => reason?.Code === "ConditionalCheckFailed";

/** The id of the event that rides in what stood there: a write whose answer was lost and that was sent again finds its own. */
export const eventIdIn = (reason: Reason | undefined): unknown => {
  const event = reason?.Item?.["event"] as { id?: unknown; M?: { id?: { S?: string } } } | undefined;
  return event?.id ?? event?.M?.id?.S;
};

/** Removes an item; again is the same. */
export async function remove({ db, name }: Table, key: Key): Promise<void> {
  await db.send(new DeleteCommand({ TableName: name, Key: { ...key } }));
}

const BATCH = 25;

/**
 * Puts items whatever stands there; each lands by itself, so that only what may be written twice belongs here. Items that the table had no room for are sent again
 * until the patience of a request ends. Throws `busy` then.
 */
export async function putAll(table: Table, items: (Key & Record<string, unknown>)[]): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) await putBatch(table, items.slice(from, from + BATCH));
}

async function putBatch(table: Table, items: Record<string, unknown>[]): Promise<void> {
  const end = Date.now() + PATIENCE;
  let left = items.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 0; left.length > 0; attempt++) {
    if (Date.now() > end) throw new DomainError("busy");
    if (attempt > 0) await pause(attempt, PAUSES);
    const { UnprocessedItems } = await table.db.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
    left = (UnprocessedItems?.[table.name] ?? []) as typeof left;
  }
}
