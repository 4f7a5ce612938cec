import db from "dynalite/db/index.js";
import type { IndexDescription, TableDescription } from "./catalog.ts";
import type { Item } from "./values.ts";

export type IndexKind = "Local" | "Global";

/** A secondary index: which items it holds, in what order, and what it shows of them. */
export interface Index {
  /** Its place in the table; names its entries in storage. */
  number: number;
  kind: IndexKind;
  name: string;
  keys: IndexDescription["KeySchema"];
  /** The attributes it shows, or null for all. */
  shows: string[] | null;
}

export function indexesOf(table: TableDescription): Index[] {
  const local = (table.LocalSecondaryIndexes ?? []).map((each) => ["Local", each] as const);
  const global = (table.GlobalSecondaryIndexes ?? []).map((each) => ["Global", each] as const);
  return [...local, ...global].map(([kind, { IndexName, KeySchema, Projection }], number) => {
    const keys = [...KeySchema, ...table.KeySchema].map((key) => key.AttributeName);
    const shows = [...new Set([...keys, ...(Projection.NonKeyAttributes ?? [])])];
    return {
      number,
      kind,
      name: IndexName,
      keys: KeySchema,
      shows: Projection.ProjectionType === "ALL" ? null : shows,
    };
  });
}

/** The item if the index holds it: only when every key attribute is there, since indexes are sparse. */
export const held = (index: Index, item: Item | undefined): Item | undefined =>
  index.keys.every((key) => item?.[key.AttributeName] !== undefined) ? item : undefined;

/** The item as the index shows it. */
export function project(index: Index, item: Item): Item {
  if (!index.shows) return item;
  const shown: Item = {};
  for (const name of index.shows) {
    const value = item[name];
    if (value !== undefined) shown[name] = value;
  }
  return shown;
}

/**
 * Where an item stands in an index. dynalite ends the key with 24 bits of hash, so that two items of one index key
 * can collide; the item's own key behind it keeps them apart.
 */
export function entryKey(index: Index, table: TableDescription, item: Item, itemKey: string): string {
  return `${db.createIndexKey(item, table, index.keys)}/${itemKey}`;
}

/** Whether both items, held by the index, stand at the same place in it. */
export function samePlace(index: Index, a: Item, b: Item): boolean {
  return index.keys.every(({ AttributeName }) => {
    const [x, y] = [a[AttributeName], b[AttributeName]];
    return x?.S === y?.S && x?.N === y?.N && x?.B === y?.B;
  });
}
