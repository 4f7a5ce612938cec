import type { Index } from "./indexes.ts";
import { held, project, samePlace } from "./indexes.ts";
import type { Change } from "./items.ts";
import { itemSize } from "./size.ts";
import { canonical, type Item } from "./values.ts";

export type Detail = "INDEXES" | "TOTAL" | "NONE";
type Kind = "GlobalSecondaryIndexes" | "LocalSecondaryIndexes";

/** Units that one operation took from a table and from its indexes by name. */
export interface Units {
  table: number;
  indexes: { kind: Kind; name: string; units: number }[];
}

const WRITE_BYTES = 1024;
const READ_BYTES = 4096;
/** A transaction prepares and commits: everything in it counts twice. */
export const TRANSACTIONAL = 2;

export const kindOf = (index: Index): Kind => `${index.kind}SecondaryIndexes`;

const written = (item: Item | undefined) => Math.max(1, Math.ceil(itemSize(item) / WRITE_BYTES));

/** Units of reading that many bytes; nothing read costs nothing here, a missing item costs what `readItem` says. */
export const read = (bytes: number, consistent: boolean) => Math.ceil(bytes / READ_BYTES) * (consistent ? 1 : 0.5);

export const readItem = (item: Item | undefined, consistent: boolean) => read(Math.max(1, itemSize(item)), consistent);

/** What a write takes: the larger of before and after, and the same for each index whose entry changed. */
export function unitsOf({ table, before, after }: Change, factor = 1): Units {
  const own = Math.max(written(before?.item), written(after?.item)) * factor;
  if (before?.text === after?.text) return { table: own, indexes: [] };
  const indexes = table.indexes.flatMap((index) => {
    const units = entryUnits(index, before?.item, after?.item) * factor;
    return units > 0 ? [{ kind: kindOf(index), name: index.name, units }] : [];
  });
  return { table: own, indexes };
}

function entryUnits(index: Index, before: Item | undefined, after: Item | undefined): number {
  const [old, now] = [before, after].map((item) => held(index, item)).map((item) => item && project(index, item));
  if (!old || !now) return old || now ? written(old ?? now) : 0;
  if (!samePlace(index, old, now)) return written(old) + written(now);
  return canonical(old) === canonical(now) ? 0 : Math.max(written(old), written(now));
}

/** The `ConsumedCapacity` of one table, as asked for; undefined, and nothing counted, when it was not. `side` names the units of a transaction once more. */
export function consumed(
  detail: Detail | undefined,
  name: string,
  count: () => Units[],
  side?: "ReadCapacityUnits" | "WriteCapacityUnits",
): Record<string, unknown> | undefined {
  if (detail !== "TOTAL" && detail !== "INDEXES") return undefined;
  const parts = count();
  const show = (units: number) => ({ CapacityUnits: units, ...(side ? { [side]: units } : {}) });
  const table = parts.reduce((units, part) => units + part.table, 0);
  const indexes = parts.flatMap((part) => part.indexes);
  const total = indexes.reduce((units, index) => units + index.units, table);
  return {
    TableName: name,
    ...show(total),
    ...(detail === "INDEXES" ? { Table: show(table), ...byIndex(indexes, show) } : {}),
  };
}

function byIndex(indexes: Units["indexes"], show: (units: number) => object) {
  const sums: Partial<Record<Kind, Record<string, number>>> = {};
  for (const { kind, name, units } of indexes) {
    const ofKind = (sums[kind] ??= {});
    ofKind[name] = (ofKind[name] ?? 0) + units;
  }
  const shown = (ofKind: Record<string, number>) =>
    Object.fromEntries(Object.entries(ofKind).map(([name, units]) => [name, show(units)]));
  return Object.fromEntries(Object.entries(sums).map(([kind, ofKind]) => [kind, shown(ofKind)]));
}
