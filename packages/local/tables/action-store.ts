import { Stream } from "node:stream";
import db from "dynalite/db/index.js";
import type { Table, TableDescription } from "./catalog.ts";
import { type Condition, meets } from "./conditions.ts";
import { asTablesError, refusal } from "./errors.ts";
import { entryKey, type Index } from "./indexes.ts";
import { refuseBadKeys, refuseImprecise } from "./item-rules.ts";
import type { Change, Items, Range } from "./items.ts";
import { LIMITS, type UpdateSection } from "./request.ts";
import { itemSize, MAX_ITEM_BYTES } from "./size.ts";
import { detach } from "./update-order.ts";
import type { Item } from "./values.ts";

type Answer<T> = (error: unknown, value?: T) => void;
export type Result = Record<string, unknown>;
export type Action = (store: ActionStore, data: object, answer: Answer<Result>) => void;

interface Request {
  TableName: string;
  _condition?: { expression: Condition };
  _updates?: { sections: UpdateSection[] };
  IndexName?: string;
  ExclusiveStartKey?: Item;
}

/**
 * The storage that one dynalite action sees, in the shape of dynalite's own. Everything answers at once, so an action
 * ends within the turn of the event loop in which it began, and within the SQLite transaction around it.
 */
export class ActionStore {
  readonly options = LIMITS.options;
  readonly #table: Table | undefined;
  readonly #items: Items;
  readonly #request: Request;
  readonly #condition: Condition | undefined;
  readonly #updates: UpdateSection[] | undefined;
  #rows: Rows | undefined;
  /** The write that the action made, or would have made: then `after` equals `before`. */
  change: Change | undefined;
  /** The items that a query or scan came by, in order; the last may lie past the end of the page. */
  readonly seen: Item[] = [];
  /** Whether a query of an index reads whole items. */
  whole = false;
  /** Whether writes are only tried: a condition check is a delete that deletes nothing. */
  dry = false;

  constructor(items: Items, table: Table | undefined, request: Request) {
    this.#items = items;
    this.#table = table;
    this.#request = request;
    const { _condition, _updates } = request;
    this.#condition = _condition?.expression;
    this.#updates = _updates?.sections;
  }

  /** Runs the action to its end; throws its refusal. */
  perform(action: Action): Result {
    let outcome: { error: unknown; result: Result | undefined } | undefined;
    const { _condition: _evaluatedHere, ...data } = this.#request;
    action(this, data, (error, result) => {
      outcome = { error, result };
    });
    this.#rows?.flow();
    if (!outcome) throw new Error("The action did not answer at once");
    if (outcome.error) throw asTablesError(outcome.error);
    const { ConsumedCapacity: _countedElsewhere, ...result } = outcome.result ?? {};
    return result;
  }

  getTable(_name: string, checkStatus: unknown, answer?: Answer<TableDescription>): void {
    const reply = answer ?? (checkStatus as Answer<TableDescription>);
    if (this.#table) reply(null, this.#table.description);
    else reply(refusal("ResourceNotFoundException", "Requested resource not found"));
  }

  getItemDb() {
    const table = this.#found();
    return {
      lock: (_key: string, work: (release: <T>(answer: T) => T) => void) => work((answer) => answer),
      get: (key: string, answer: Answer<Item>) => {
        const before = this.#items.get(table, key);
        this.change = { table, key, before, after: before };
        if (this.#updates && before) detach(this.#updates, before.item);
        if (this.#condition && !meets(this.#condition, before?.item ?? {})) answer(conditionFailed());
        else if (before) answer(null, before.item);
        else answer(Object.assign(new Error("NotFound"), { name: "NotFoundError" }));
      },
      put: (key: string, item: Item, answer: Answer<void>) => {
        const refused =
          refuseLarge(item) ?? refuseImprecise(item) ?? refuseBadKeys(table, item, this.#updates !== undefined);
        if (refused) return answer(refused);
        this.#write({ table, key, before: this.change?.before, after: { item, text: JSON.stringify(item) } }, answer);
      },
      del: (key: string, answer: Answer<void>) => {
        this.#write({ table, key, before: this.change?.before, after: undefined }, answer);
      },
      createValueStream: (range: Range) => this.#read(this.#items.inTable(table, range)),
    };
  }

  /** Entries of an index are written with their item, so what the action writes here is only heard. */
  getIndexDb(kind: string, _table: string, name: string) {
    const table = this.#found();
    const createValueStream = (range: Range) => {
      const index = table.indexes.find((each) => each.name === name && each.kind.toLowerCase() === kind.toLowerCase());
      if (!index) throw new Error(`No index ${name}`);
      return this.#read(this.#items.inIndex(table, index, this.#resumed(index, range), this.whole));
    };
    return { put: heardPut, del: heardDelete, createValueStream };
  }

  #write(change: Change, answer: Answer<void>): void {
    if (this.dry) return answer(null);
    this.change = change;
    this.#items.write(change);
    answer(null);
  }

  /** dynalite resumes after an index key without the item's key; the entries here have it (see entryKey). */
  #resumed(index: Index, range: Range): Range {
    const { ExclusiveStartKey: start } = this.#request;
    if (!start) return range;
    const { description } = this.#found();
    const after = entryKey(index, description, start, db.createKey(start, description));
    return range.reverse ? { ...range, lt: after } : { ...range, gt: after };
  }

  #read(items: Iterable<Item>): Rows {
    this.#rows = new Rows(items, (item) => this.seen.push(item));
    return this.#rows;
  }

  #found(): Table {
    if (!this.#table) throw new Error("The action went on without a table");
    return this.#table;
  }
}

/** A stream of items that is let flow once its reader is ready, and stops when the reader has enough. */
class Rows extends Stream {
  readonly #items: Iterable<Item>;
  readonly #seen: (item: Item) => void;
  #stopped = false;

  constructor(items: Iterable<Item>, seen: (item: Item) => void) {
    super();
    this.#items = items;
    this.#seen = seen;
  }

  flow(): void {
    for (const item of this.#items) {
      this.#seen(item);
      this.emit("data", item);
      if (this.#stopped) break;
    }
    this.emit("end");
  }

  destroy(): void {
    this.#stopped = true;
  }
}

const heardPut = (_key: string, _item: Item, answer: Answer<void>) => answer(null);
const heardDelete = (_key: string, answer: Answer<void>) => answer(null);

const conditionFailed = () => refusal("ConditionalCheckFailedException", "The conditional request failed");

/** dynalite counts characters; the limit is in bytes. */
const refuseLarge = (item: Item) =>
  itemSize(item) > MAX_ITEM_BYTES
    ? db.validationError("Item size to update has exceeded the maximum allowed size")
    : undefined;
