import type { Random } from "../support/random.ts";
import { CONDITIONS, FILTERS, type Item, KEY_CONDITIONS, UPDATES, using, type Value } from "./vocabulary.ts";

export type Operation = [name: string, body: Record<string, unknown>];

const NUMBERS = ["0", "3", "5", "7.25", "-4", "12345678901234567890", "0.00012", "600", "-0.5", "10"];
const TEXTS = ["", "kopi", "é".repeat(600), "x".repeat(1500), "x".repeat(5000)];

/** Makes operations on the two tables of the schema, from few keys, so that they meet. */
export class Operations {
  readonly #random: Random;
  readonly #story: number;

  constructor(random: Random, story: number) {
    this.#random = random;
    this.#story = story;
  }

  next(): Operation {
    const kind = this.#random.below(20);
    if (kind < 9) return this.#write();
    if (kind < 13) return this.#transaction();
    if (kind < 14) return this.#transactGet();
    if (kind < 15) return this.#batchWrite();
    if (kind < 16) return this.#batchGet();
    if (kind < 17) return this.#get();
    return this.#random.oneIn(4) ? this.#scan() : this.#query();
  }

  #table = () => this.#random.pick(["orders", "orders", "counts"]);

  #capacity = () => ({ ReturnConsumedCapacity: this.#random.pick(["INDEXES", "INDEXES", "TOTAL", "NONE"]) });

  #sort(table: string): Value {
    return table === "orders"
      ? { S: this.#random.pick(["a", "ab", "b", "é", "s1", "😀"]) }
      : { N: this.#random.pick(["-10", "-9.5", "0", "1", "2", "10", "1000"]) };
  }

  #key(table: string): Item {
    return { pk: { S: `p${this.#random.below(4)}` }, sk: this.#sort(table) };
  }

  #item(table: string): Item {
    const random = this.#random;
    const maybe = (times: number, name: string, value: () => Value) => (random.oneIn(times) ? { [name]: value() } : {});
    return {
      ...this.#key(table),
      ...maybe(2, "n", () => ({ N: random.pick(NUMBERS) })),
      ...maybe(2, "g", () => ({ S: `g${random.below(3)}` })),
      ...maybe(3, "h", () => ({ S: `h${random.below(2)}` })),
      ...maybe(2, "l", () => ({ L: [{ N: "1" }, { S: "a" }].slice(0, 1 + random.below(2)) })),
      ...maybe(3, "m", () => ({ M: { a: { N: String(random.below(9)) }, b: { BOOL: true }, c: { NULL: true } } })),
      ...maybe(3, "ss", () => ({ SS: random.pick([["a", "b"], ["c", "a"], ["b"]]) })),
      ...maybe(4, "ns", () => ({ NS: ["1", "30", "2.5"].slice(random.below(3)) })),
      ...maybe(3, "d", () => ({ S: random.pick(TEXTS) })),
      ...maybe(5, "b", () => ({ B: Buffer.from("biner").toString("base64") })),
      ...maybe(5, "e", () => ({ S: "" })),
      ...maybe(5, "t", () => ({ BOOL: random.oneIn(2) })),
    };
  }

  #write(): Operation {
    const [name, body] = this.#single(this.#table());
    const returns = ["NONE", "ALL_OLD", ...(name === "UpdateItem" ? ["ALL_NEW", "UPDATED_NEW", "UPDATED_OLD"] : [])];
    return [name, { ...body, ReturnValues: this.#random.pick(returns), ...this.#capacity() }];
  }

  #single(TableName: string): Operation {
    const random = this.#random;
    const condition = random.oneIn(2) ? random.pick(CONDITIONS) : undefined;
    const onFailure = random.oneIn(2) ? { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } : {};
    const common = { TableName, ...(condition ? { ConditionExpression: condition, ...onFailure } : {}) };
    const kind = random.pick(["PutItem", "UpdateItem", "UpdateItem", "DeleteItem"]);
    if (kind === "PutItem") return [kind, { ...common, Item: this.#item(TableName), ...using(condition) }];
    if (kind === "DeleteItem") return [kind, { ...common, Key: this.#key(TableName), ...using(condition) }];
    const update = random.pick(UPDATES);
    return [kind, { ...common, Key: this.#key(TableName), UpdateExpression: update, ...using(condition, update) }];
  }

  #check(TableName: string): Operation {
    const condition = this.#random.pick(CONDITIONS);
    return [
      "ConditionCheck",
      { TableName, Key: this.#key(TableName), ConditionExpression: condition, ...using(condition) },
    ];
  }

  #transaction(): Operation {
    const member = () => (this.#random.oneIn(5) ? this.#check(this.#table()) : this.#single(this.#table()));
    const members = this.#distinct(member, ([, body]) => place(keysOf(body), String(body["TableName"])));
    const token = { ClientRequestToken: `${this.#story}-${this.#random.below(3)}` };
    const TransactItems = members.map(([name, body]) => ({ [name.replace("Item", "")]: body }));
    return ["TransactWriteItems", { TransactItems, ...(this.#random.oneIn(4) ? token : {}), ...this.#capacity() }];
  }

  #transactGet(): Operation {
    const get = () => {
      const TableName = this.#table();
      return { TableName, Key: this.#key(TableName) };
    };
    const gets = this.#distinct(get, ({ TableName, Key }) => place(Key, TableName));
    return ["TransactGetItems", { TransactItems: gets.map((Get) => ({ Get })), ...this.#capacity() }];
  }

  #batchWrite(): Operation {
    const table = this.#table();
    const item = () => this.#item(table);
    const requests = this.#distinct(item, (each) => place(each)).map((Item) => {
      const { pk = {}, sk = {} } = Item;
      return this.#random.oneIn(3) ? { DeleteRequest: { Key: { pk, sk } } } : { PutRequest: { Item } };
    });
    return ["BatchWriteItem", { RequestItems: { [table]: requests }, ...this.#capacity() }];
  }

  #batchGet(): Operation {
    const table = this.#table();
    const Keys = this.#distinct(
      () => this.#key(table),
      (key) => place(key),
    );
    return ["BatchGetItem", { RequestItems: { [table]: { Keys } }, ...this.#capacity() }];
  }

  #get(): Operation {
    const TableName = this.#table();
    const projection = this.#random.oneIn(2) ? { ProjectionExpression: "pk, m.a, l[0], ss" } : {};
    const ConsistentRead = this.#random.oneIn(2);
    return ["GetItem", { TableName, Key: this.#key(TableName), ...projection, ConsistentRead, ...this.#capacity() }];
  }

  #scan(): Operation {
    const filter = this.#random.oneIn(2) ? this.#random.pick(CONDITIONS) : undefined;
    const filtered = filter ? { FilterExpression: filter, ...using(filter) } : {};
    const limit = this.#random.oneIn(3) ? { Limit: 3 } : {};
    return ["Scan", { TableName: this.#table(), ...filtered, ...limit, ...this.#capacity() }];
  }

  #query(): Operation {
    const random = this.#random;
    const [TableName, IndexName, keys] = random.pick(KEY_CONDITIONS);
    const filter = random.oneIn(3) ? random.pick(FILTERS) : undefined;
    const own = {
      ":p": { S: `p${random.below(4)}` },
      ":gg": { S: `g${random.below(3)}` },
      ":h": { S: `h${random.below(2)}` },
      ":k": this.#sort(TableName),
    };
    const body = {
      TableName,
      ...(IndexName ? { IndexName } : {}),
      KeyConditionExpression: keys,
      ...(filter ? { FilterExpression: filter } : {}),
      ...using(keys, filter, own),
      ...(random.oneIn(2) ? { Limit: 1 + random.below(4) } : {}),
      ScanIndexForward: !random.oneIn(3),
      ...random.pick([{}, {}, {}, {}, { Select: "COUNT" }, { ProjectionExpression: "pk, n" }]),
    };
    return ["Query", { ...body, ...this.#capacity() }];
  }

  /** Up to four things of different keys: the same item twice is a refusal, and those have a test of their own. */
  #distinct<T>(make: () => T, identity: (made: T) => string): T[] {
    return [...new Map(this.#random.some(4, make).map((each) => [identity(each), each])).values()];
  }
}

const place = ({ pk, sk }: Item, table = "") => JSON.stringify([table, pk, sk]);
const keysOf = (body: Operation[1]) => (body["Key"] ?? body["Item"]) as Item;
