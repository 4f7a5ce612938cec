import type { Random } from "./random.ts";

type Value = Record<string, unknown>;
type Item = Record<string, Value>;
export type Operation = [name: string, body: Record<string, unknown>];

const VALUES: Record<string, Value> = {
  ":c": { N: "5" },
  ":d": { N: "8" },
  ":s": { S: "a" },
  ":g": { S: "g1" },
  ":two": { N: "2" },
  ":one": { N: "1" },
  ":half": { N: "0.5" },
  ":l": { L: [{ S: "z" }] },
  ":set": { SS: ["c", "a"] },
  ":nums": { NS: ["1", "2.5"] },
  ":e": { L: [] },
  ":zero": { N: "0" },
  ":map": { M: { a: { N: "1" }, deep: { L: [{ M: { x: { S: "y" } } }] } } },
  ":empty": { S: "" },
  ":type": { S: "SS" },
};
const CONDITIONS = [
  "attribute_not_exists(pk)",
  "attribute_exists(pk)",
  "n > :c",
  "n = :c OR attribute_not_exists(n)",
  "n BETWEEN :c AND :d AND NOT contains(ss, :s)",
  "m.a = :c",
  "size(l) = :two",
  "size(d) > :c",
  "size(e) = :zero",
  "begins_with(g, :s) OR n IN (:c, :d)",
  "attribute_type(ss, :type) AND contains(l, :s)",
  "n <> :c",
  "NOT (n < :d OR m.a >= :two)",
  "n <= size(l)",
  "ss = :set",
  "e = :empty",
];
const UPDATES = [
  "SET n = n + :one",
  "SET n = if_not_exists(n, :zero) + :one, g = :g",
  "ADD n :one",
  "ADD n :half",
  "REMOVE g, l[0]",
  "REMOVE l[0], l[1]",
  "SET l[1] = :s REMOVE l[0]",
  "SET l = list_append(if_not_exists(l, :e), :l)",
  "SET l = list_append(:l, l)",
  "ADD ss :set",
  "DELETE ss :set",
  "ADD ns :nums",
  "DELETE ns :nums",
  "SET m.a = :c",
  "SET m = :map",
  "SET m.deep[0].x = :s",
  "REMOVE m.deep[0].x, h",
  "SET l[5] = :s REMOVE h",
  "SET n = n - :one, m = if_not_exists(m, :map)",
  "SET d = :empty",
  "SET g = :empty",
  "ADD l :one",
  "SET n = l",
  "SET ss = :set, n = :half",
];
const CHECK = "attribute_exists(pk)";

/** Makes operations on the two tables of the schema; few keys, so that they meet. */
export class Operations {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  next(): Operation {
    const kind = this.#random.below(20);
    if (kind < 9) return this.#write(this.#table());
    if (kind < 13) return this.#transaction();
    if (kind < 14) return this.#transactGet();
    if (kind < 15) return this.#batchWrite();
    if (kind < 16) return this.#batchGet();
    if (kind < 17) return this.#get();
    return this.#random.oneIn(4) ? this.#scan() : this.#query();
  }

  #table = () => this.#random.pick(["orders", "orders", "counts"]);

  #sort(table: string): Value {
    return table === "orders"
      ? { S: this.#random.pick(["a", "ab", "b", "é", "s1", "😀"]) }
      : { N: this.#random.pick(["-10", "-9.5", "0", "1", "2", "10", "1e3"]) };
  }

  #key(table: string): Item {
    return { pk: { S: `p${this.#random.below(4)}` }, sk: this.#sort(table) };
  }

  #item(table: string): Item {
    const random = this.#random;
    const maybe = (times: number, part: () => Item) => (random.oneIn(times) ? part() : {});
    return {
      ...this.#key(table),
      ...maybe(2, () => ({
        n: { N: random.pick(["0", "3", "5", "7.25", "-4", "12345678901234567890", "0.00012", "600"]) },
      })),
      ...maybe(2, () => ({ g: { S: `g${random.below(3)}` } })),
      ...maybe(3, () => ({ h: { S: `h${random.below(2)}` } })),
      ...maybe(2, () => ({ l: { L: [{ N: "1" }, { S: "a" }].slice(0, 1 + random.below(2)) } })),
      ...maybe(3, () => ({ m: { M: { a: { N: String(random.below(9)) }, b: { BOOL: true }, c: { NULL: true } } } })),
      ...maybe(3, () => ({ ss: { SS: random.pick([["a", "b"], ["c", "a"], ["b"]]) } })),
      ...maybe(4, () => ({ ns: { NS: ["1", "30", "2.5"].slice(random.below(3)) } })),
      ...maybe(3, () => ({ d: { S: random.pick(["", "kopi", "é".repeat(600), "x".repeat(1500), "x".repeat(5000)]) } })),
      ...maybe(5, () => ({ b: { B: Buffer.from("biner").toString("base64") } })),
      ...maybe(5, () => ({ e: { S: "" } })),
    };
  }

  #write(table: string): Operation {
    const [name, body] = this.#single(table);
    const returns =
      name === "UpdateItem" ? ["NONE", "ALL_OLD", "ALL_NEW", "UPDATED_NEW", "UPDATED_OLD"] : ["NONE", "ALL_OLD"];
    return [name, { ...body, ReturnValues: this.#random.pick(returns), ReturnConsumedCapacity: this.#detail() }];
  }

  #detail = () => this.#random.pick(["INDEXES", "INDEXES", "TOTAL", "NONE"]);

  #single(table: string): Operation {
    const random = this.#random;
    const condition = random.oneIn(2) ? random.pick(CONDITIONS) : undefined;
    const onFailure = random.oneIn(2) ? { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } : {};
    const common = { TableName: table, ...(condition ? { ConditionExpression: condition, ...onFailure } : {}) };
    const kind = random.pick(["PutItem", "UpdateItem", "UpdateItem", "DeleteItem"]);
    if (kind === "PutItem") return [kind, { ...common, Item: this.#item(table), ...using(condition) }];
    if (kind === "DeleteItem") return [kind, { ...common, Key: this.#key(table), ...using(condition) }];
    const update = random.pick(UPDATES);
    return [kind, { ...common, Key: this.#key(table), UpdateExpression: update, ...using(condition, update) }];
  }

  #transaction(): Operation {
    const random = this.#random;
    const member = () => {
      const table = this.#table();
      if (random.oneIn(5))
        return { ConditionCheck: { TableName: table, Key: this.#key(table), ConditionExpression: CHECK } };
      const [name, body] = this.#single(table);
      return { [name.replace("Item", "")]: body };
    };
    const token = random.oneIn(4) ? { ClientRequestToken: `token-${random.below(3)}` } : {};
    return [
      "TransactWriteItems",
      { TransactItems: random.some(4, member), ...token, ReturnConsumedCapacity: this.#detail() },
    ];
  }

  #get(): Operation {
    const TableName = this.#table();
    const projection = this.#random.oneIn(2) ? { ProjectionExpression: "pk, m.a, l[0], ss" } : {};
    const ConsistentRead = this.#random.oneIn(2);
    return [
      "GetItem",
      { TableName, Key: this.#key(TableName), ...projection, ConsistentRead, ReturnConsumedCapacity: this.#detail() },
    ];
  }

  #transactGet(): Operation {
    const get = () => {
      const TableName = this.#table();
      return { Get: { TableName, Key: this.#key(TableName) } };
    };
    return ["TransactGetItems", { TransactItems: this.#random.some(3, get), ReturnConsumedCapacity: this.#detail() }];
  }

  #batchWrite(): Operation {
    const table = this.#table();
    const request = () =>
      this.#random.oneIn(3)
        ? { DeleteRequest: { Key: this.#key(table) } }
        : { PutRequest: { Item: this.#item(table) } };
    return [
      "BatchWriteItem",
      { RequestItems: { [table]: this.#random.some(4, request) }, ReturnConsumedCapacity: this.#detail() },
    ];
  }

  #batchGet(): Operation {
    const table = this.#table();
    const Keys = this.#random.some(4, () => this.#key(table));
    return ["BatchGetItem", { RequestItems: { [table]: { Keys } }, ReturnConsumedCapacity: this.#detail() }];
  }

  #scan(): Operation {
    const TableName = this.#table();
    const filter = this.#random.oneIn(2) ? this.#random.pick(CONDITIONS) : undefined;
    const body = { TableName, ...(filter ? { FilterExpression: filter } : {}), ...using(filter) };
    return ["Scan", { ...body, ReturnConsumedCapacity: this.#detail() }];
  }

  #query(): Operation {
    const random = this.#random;
    const [TableName, IndexName, keys] = random.pick(KEY_CONDITIONS);
    const filter = random.oneIn(3) ? random.pick(FILTERS) : undefined;
    const limit = random.oneIn(2) ? { Limit: 1 + random.below(4) } : {};
    const choice = {
      ":p": { S: `p${random.below(4)}` },
      ":gg": { S: `g${random.below(3)}` },
      ":h": { S: `h${random.below(2)}` },
      ":k": this.#sort(TableName),
    };
    return [
      "Query",
      {
        TableName,
        ...(IndexName ? { IndexName } : {}),
        KeyConditionExpression: keys,
        ...(filter ? { FilterExpression: filter } : {}),
        ...using(keys, filter, choice),
        ...limit,
        ScanIndexForward: !random.oneIn(3),
        ...(random.oneIn(6) ? { Select: "COUNT" } : {}),
        ReturnConsumedCapacity: this.#detail(),
      },
    ];
  }
}

const KEY_CONDITIONS: [table: string, index: string | undefined, condition: string][] = [
  ["orders", undefined, "pk = :p"],
  ["orders", undefined, "pk = :p AND sk >= :k"],
  ["orders", undefined, "pk = :p AND sk < :k"],
  ["orders", undefined, "pk = :p AND begins_with(sk, :k)"],
  ["orders", undefined, "pk = :p AND sk = :k"],
  ["orders", "gsi1", "g = :gg"],
  ["orders", "gsi1", "g = :gg AND sk > :k"],
  ["orders", "gsi2", "h = :h"],
  ["counts", undefined, "pk = :p AND sk <= :k"],
  ["counts", undefined, "pk = :p AND sk BETWEEN :zero AND :k"],
  ["counts", undefined, "pk = :p AND sk > :k"],
  ["counts", "gsi1", "g = :gg"],
  ["counts", "gsi1", "g = :gg AND n >= :c"],
  ["counts", "lsi1", "pk = :p"],
];
const FILTERS = [
  "n > :c",
  "attribute_exists(ss)",
  "size(l) = :two",
  "m.a = :c OR attribute_not_exists(m)",
  "contains(ss, :s)",
];

/** Only the values that the expressions name: the others would be refused. */
function using(...parts: (string | Record<string, Value> | undefined)[]) {
  const own = parts.find((part) => typeof part === "object") ?? {};
  const text = parts.filter((part) => typeof part === "string").join(" ");
  const named = Object.entries({ ...VALUES, ...own }).filter(([name]) => new RegExp(`${name}\\b`).test(text));
  return named.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(named) } : {};
}
