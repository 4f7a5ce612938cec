// The parts of dynalite 4 that this folder calls; it ships no types of its own.

declare module "dynalite/db/index.js" {
  type Item = import("./values.ts").Item;
  type TableDescription = import("./catalog.ts").TableDescription;
  type KeySchema = import("./catalog.ts").KeyElement[];

  const db: {
    /** The sortable text of an item's key: the hash of its partition, then partition and sort key as ordered hex. */
    createKey(item: Item, table: TableDescription, keys?: KeySchema): string;
    /** The same for an index, followed by a short hash (not unique) of the table's own key. */
    createIndexKey(item: Item, table: TableDescription, keys: KeySchema): string;
    /** The error, or null. */
    validateKey(key: Item, table: TableDescription): Error | null | undefined;
    validateItem(item: Item, table: TableDescription): Error | null | undefined;
    /** A number as text in the order of numbers. */
    toLexiStr(number: string, type: "N"): string;
    /** Only the paths of the item, in their places. */
    mapPaths(paths: (import("./conditions.ts").Path | string)[], item: Item): Item;
    validationError(message: string): Error;
  };
  export default db;
}

declare module "dynalite/validations/index.js" {
  type Rules = import("./rules.ts").Rules;
  type Limits = { options: { maxItemSize: number } };

  const validations: {
    /** Copies what the rules know; takes unknown names out of `data` itself. Throws a SerializationException. */
    checkTypes(data: object, rules: Rules): Record<string, unknown>;
    /** Throws a ValidationException. Parsed expressions are left in the data as `_condition`, `_updates` and so on. */
    checkValidations(data: object, rules: Rules, custom: Custom | undefined, limits: Limits): void;
  };
  type Custom = (data: never, limits: Limits) => string | undefined;
  export default validations;
}

declare module "dynalite/validations/*.js" {
  const operation: import("./rules.ts").Operation;
  export default operation;
}

declare module "dynalite/actions/*.js" {
  const action: import("./action-store.ts").Action;
  export default action;
}
