import db from "dynalite/db/index.js";
import type { KeyElement, Table } from "./catalog.ts";
import type { Index } from "./indexes.ts";
import type { AttributeValue, Item } from "./values.ts";

const SPECIFIED = "A value specified for a secondary index key is not supported.";
const UPDATED_TO = "The update expression attempted to update a secondary index key to a value that is not supported.";
const MAX_DIGITS = 38;
const MAX_HASH_BYTES = 2048;
const MAX_RANGE_BYTES = 1024;

/** What dynalite leaves unchecked: keys are measured in bytes, and those of an index are as bound as those of the table. */
export function refuseBadKeys({ description, indexes }: Table, item: Item, updates: boolean): Error | undefined {
  for (const key of description.KeySchema) {
    const refused = refuseLongKey(key, item);
    if (refused) return refused;
  }
  for (const index of indexes) {
    for (const key of index.keys) {
      const value = item[key.AttributeName];
      if (value && keyBytes(value) === 0) return emptyIndexKey(index, key.AttributeName, value, updates);
      const refused = refuseLongKey(key, item);
      if (refused) return refused;
    }
  }
  return undefined;
}

function refuseLongKey({ AttributeName, KeyType }: KeyElement, item: Item): Error | undefined {
  const value = item[AttributeName];
  if (!value || keyBytes(value) <= (KeyType === "HASH" ? MAX_HASH_BYTES : MAX_RANGE_BYTES)) return undefined;
  return db.validationError(
    KeyType === "HASH"
      ? `One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of ${MAX_HASH_BYTES} bytes`
      : `One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of ${MAX_RANGE_BYTES} bytes`,
  );
}

const emptyIndexKey = (index: Index, name: string, value: AttributeValue, updates: boolean) =>
  db.validationError(
    `One or more parameter values are not valid. ${updates ? UPDATED_TO : SPECIFIED} ` +
      `The AttributeValue for a key attribute cannot contain an empty ${value.B === undefined ? "string" : "binary"} value. ` +
      `IndexName: ${index.name}, IndexKey: ${name}`,
  );

function keyBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  return value.B === undefined ? 1 : Buffer.byteLength(value.B, "base64");
}

/** The numbers of a request are checked when it comes in; sums and differences are not. */
export function refuseImprecise(item: Item): Error | undefined {
  for (const value of Object.values(item)) {
    const inside = value.M ?? (value.L && Object.fromEntries(value.L.entries()));
    const refused = inside && refuseImprecise(inside);
    if (refused) return refused;
    if (value.N !== undefined && digits(value.N) > MAX_DIGITS)
      return db.validationError("Attempting to store more than 38 significant digits in a Number");
  }
  return undefined;
}

const digits = (number: string) => number.replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "").length;
