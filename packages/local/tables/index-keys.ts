import db from "dynalite/db/index.js";
import type { Table } from "./catalog.ts";
import type { AttributeValue, Item } from "./values.ts";

const MAX_HASH_BYTES = 2048;
const MAX_RANGE_BYTES = 1024;

/** What dynalite leaves unchecked: a key of an index may be neither empty nor longer than a key of a table. */
export function refuseBadIndexKeys(table: Table, item: Item): Error | undefined {
  for (const index of table.indexes) {
    for (const { AttributeName, KeyType } of index.keys) {
      const value = item[AttributeName];
      if (!value) continue;
      const bytes = keyBytes(value);
      if (bytes === 0)
        return db.validationError(
          "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " +
            `The AttributeValue for a key attribute cannot contain an empty ${value.B === undefined ? "string" : "binary"} value. ` +
            `IndexName: ${index.name}, IndexKey: ${AttributeName}`,
        );
      if (bytes > (KeyType === "HASH" ? MAX_HASH_BYTES : MAX_RANGE_BYTES))
        return db.validationError(
          `One or more parameter values were invalid: Size of ${KeyType.toLowerCase()}key has exceeded the maximum size limit ` +
            `of ${KeyType === "HASH" ? MAX_HASH_BYTES : MAX_RANGE_BYTES} bytes`,
        );
    }
  }
  return undefined;
}

function keyBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  return value.B === undefined ? 1 : Buffer.byteLength(value.B, "base64");
}
