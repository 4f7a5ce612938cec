import { createHash } from "node:crypto";
import db from "dynalite/db/index.js";
import type { Result } from "./action-store.ts";
import { consumed, readItem } from "./capacity.ts";
import type { Engine } from "./engine.ts";
import { refusal } from "./errors.ts";
import type { ItemRequest, TransactWriteRequest } from "./request.ts";
import { canonical } from "./values.ts";

const REMEMBERED_MS = 10 * 60 * 1000;

/** The answer to a transaction that was carried out under the same token: what reading its items takes, and nothing written. */
export function recall(engine: Engine, request: TransactWriteRequest): Result | undefined {
  if (request.ClientRequestToken === undefined) return undefined;
  const known = engine.storage.first<{ fingerprint: string }>(
    "SELECT fingerprint FROM transaction_tokens WHERE token = ? AND at > ?",
    request.ClientRequestToken,
    engine.now() - REMEMBERED_MS,
  );
  if (!known) return undefined;
  if (known.fingerprint !== fingerprint(request))
    throw refusal(
      "IdempotentParameterMismatchException",
      "The request uses the same client token as a previous, but non-identical request.",
    );
  const reads = request.TransactItems.flatMap((member) => Object.values(member)).map((each) => readAgain(engine, each));
  const ConsumedCapacity = [...new Set(reads.map(({ name }) => name))].flatMap((name) => {
    const units = reads.filter((each) => each.name === name).map(({ table }) => ({ table, indexes: [] }));
    return consumed(request.ReturnConsumedCapacity, name, () => units, "ReadCapacityUnits") ?? [];
  });
  return ConsumedCapacity.length > 0 ? { ConsumedCapacity } : {};
}

/** Keeps the token inside the transaction's own commit, and lets go of those past their time. */
export function remember(engine: Engine, request: TransactWriteRequest): void {
  if (request.ClientRequestToken === undefined) return;
  const now = engine.now();
  engine.storage.run("DELETE FROM transaction_tokens WHERE at <= ?", now - REMEMBERED_MS);
  engine.storage.run(
    "INSERT INTO transaction_tokens VALUES (?, ?, ?)",
    request.ClientRequestToken,
    fingerprint(request),
    now,
  );
}

function readAgain(engine: Engine, { TableName: name, Key, Item }: ItemRequest) {
  const table = engine.catalog.get(name);
  const stored = engine.items.get(table, db.createKey(Key ?? Item ?? {}, table.description));
  return { name, table: readItem(stored?.item, true) };
}

/** The request as it was sent: parsed expressions (names with an underscore) left out. */
function fingerprint({ TransactItems }: TransactWriteRequest): string {
  const sent = TransactItems.map((member) =>
    Object.entries(member).map(([kind, write]) => [
      kind,
      Object.entries(write).filter(([name]) => !name.startsWith("_")),
    ]),
  );
  return createHash("sha256").update(canonical(sent)).digest("hex");
}
