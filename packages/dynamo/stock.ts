import type { Sku } from "@etalase/domain/product";
import type { Cause, Deltas, Level, Movement, Received, StockStore } from "@etalase/domain/stock";
import type { TenantId } from "@etalase/domain/tenant";
import { DomainError, type RidingEvent } from "@etalase/kit";
import { levelKey, moveDoneKey, movementKey, stockPartition } from "./keys.ts";
import { get, getAll, noun, query } from "./read.ts";
import type { Table, TableOf } from "./table.ts";
import { failed, putAll, type TransactItem, transact } from "./write.ts";

const KEY_DAYS = 7;

export const stockStore = (tableOf: TableOf): StockStore => ({
  async level(tenant, sku) {
    const item = await get(tableOf(tenant), levelKey(tenant, sku), true);
    return item && noun<Level>(item);
  },
  async levels(tenant, skus) {
    const items = await getAll(
      tableOf(tenant),
      skus.map((sku) => levelKey(tenant, sku)),
      true,
    );
    return items.map((item) => noun<Level>(item));
  },
  async move(tenant, level, deltas, cause, key) {
    const table = tableOf(tenant);
    const once = {
      Put: {
        TableName: table.name,
        Item: {
          ...moveDoneKey(tenant, level.sku, key),
          ttl: Math.floor(Date.parse(cause.at) / 1000) + KEY_DAYS * 86_400,
        },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    };
    const reasons = await transact(table, [once, levelUpdate(table, tenant, level.sku, deltas, cause, level.version)]);
    if (!reasons) return { ...added(level, deltas), ...lowIn(cause), version: level.version + 1, cause };
    if (!failed(reasons[0])) throw new DomainError("conflict");
    const standing = await get(table, levelKey(tenant, level.sku), true);
    return standing ? noun<Level>(standing) : level;
  },
  async record(tenant, movements) {
    const items = movements.map(({ sku, movement }) => ({
      ...movementKey(tenant, sku, movement.version),
      ...movement,
    }));
    await putAll(tableOf(tenant), items);
  },
  async movements(tenant, sku, limit) {
    const items = await query(tableOf(tenant), {
      pk: stockPartition(tenant, sku),
      prefix: "MOVE#",
      newestFirst: true,
      limit,
    });
    return items.map((item) => noun<Movement>(item));
  },
});

/** From how few pieces on the vendor is told, where that is what changes. */
const lowIn = ({ reason, quantity }: Cause): { low?: number } => (reason === "threshold" ? { low: quantity } : {});

const added = (level: Level, deltas: Deltas): Level => ({
  ...level,
  received: level.received + deltas.received,
  available: level.available + deltas.available,
  held: level.held + deltas.held,
  sold: level.sold + deltas.sold,
});

/** The level of a SKU that was never counted before. */
export const levelItem = (tenant: TenantId, shop: string, { sku, quantity, low }: Received, event: RidingEvent) => ({
  ...levelKey(tenant, sku),
  sku,
  shop,
  received: quantity,
  available: quantity,
  held: 0,
  sold: 0,
  low,
  version: 1,
  cause: { reason: "opened", quantity, actor: event.actor, at: event.at },
});

/**
 * Adds deltas to a level and refuses to let a figure become negative. Without a version it is not read before, so that buyers do not get into each other's way.
 */
export function levelUpdate(
  table: Table,
  tenant: TenantId,
  sku: Sku,
  deltas: Deltas,
  cause: Cause,
  version?: number,
): TransactItem {
  const moving = Object.entries(deltas).filter(([, delta]) => delta !== 0);
  const figures = moving.map(([figure]) => `${figure} = ${figure} + :${figure}`);
  const settings = Object.entries(lowIn(cause));
  const floors = moving.filter(([, delta]) => delta < 0);
  return {
    Update: {
      TableName: table.name,
      Key: { ...levelKey(tenant, sku) },
      UpdateExpression: `SET ${[...figures, ...settings.map(([name]) => `${name} = :${name}`), "version = version + :one", "cause = :cause"].join(", ")}`,
      ConditionExpression: [
        "attribute_exists(pk)",
        ...floors.map(([figure]) => `${figure} >= :${figure}_floor`),
        ...(version === undefined ? [] : ["version = :version"]),
      ].join(" AND "),
      ExpressionAttributeValues: {
        ":one": 1,
        ":cause": cause,
        ...Object.fromEntries(moving.map(([figure, delta]) => [`:${figure}`, delta])),
        ...Object.fromEntries(settings.map(([name, value]) => [`:${name}`, value])),
        ...Object.fromEntries(floors.map(([figure, delta]) => [`:${figure}_floor`, -delta])),
        ...(version === undefined ? {} : { ":version": version }),
      },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}
