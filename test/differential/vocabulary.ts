export type Value = Record<string, unknown>;
export type Item = Record<string, Value>;

/** What the expressions below name. */
const VALUES: Item = {
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
  ":list": { L: [{ N: "1" }, { S: "a" }] },
  ":empty": { S: "" },
  ":type": { S: "SS" },
  ":bool": { S: "BOOL" },
  ":no": { BOOL: false },
  ":bin": { B: Buffer.from("bi").toString("base64") },
};

export const CONDITIONS = [
  "attribute_not_exists(pk)",
  "attribute_exists(pk)",
  "n > :c",
  "n = :c OR attribute_not_exists(n)",
  "n BETWEEN :c AND :d AND NOT contains(ss, :s)",
  "m.a = :c",
  "m = :map OR l = :list",
  "contains(l, :s) AND n <> h",
  "size(l) = :two",
  "size(d) > :c",
  "size(e) = :zero",
  "begins_with(g, :s) OR n IN (:c, :d)",
  "begins_with(b, :bin)",
  "attribute_type(ss, :type) AND contains(l, :s)",
  "attribute_type(t, :bool) OR t IN (:no)",
  "n <> :c",
  "NOT (n < :d OR m.a >= :two)",
  "n <= size(l)",
  "ss = :set",
  "e = :empty",
  "e IN (:empty, :s)",
  "d > :s",
];

export const FILTERS = [
  "n > :c",
  "attribute_exists(ss)",
  "size(l) = :two",
  "m.a = :c OR attribute_not_exists(m)",
  "contains(ss, :s)",
];

export const UPDATES = [
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
  "SET m.a = m.a + :half, d = :s",
  "REMOVE m.deep[0].x, h",
  "SET l[5] = :s REMOVE h",
  "SET n = n - :one, m = if_not_exists(m, :map)",
  "SET d = :empty",
  "SET g = :empty",
  "ADD l :one",
  "SET d = l",
  "SET ss = :set, n = :half",
  "SET t = :no, e = :empty",
  "SET copy = m, m.a = :c",
  "SET l[0] = l[1], l[1] = l[0]",
];

export const KEY_CONDITIONS: [table: string, index: string | undefined, condition: string][] = [
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
  ["counts", "gsi1", "g = :gg AND sk >= :c"],
  ["counts", "lsi1", "pk = :p"],
];

/** Only the values that the expressions name: the others would be refused. */
export function using(...parts: (string | Item | undefined)[]): { ExpressionAttributeValues?: Item } {
  const own = parts.find((part) => typeof part === "object") ?? {};
  const text = parts.filter((part) => typeof part === "string").join(" ");
  const named = Object.entries({ ...VALUES, ...own }).filter(([name]) => new RegExp(`${name}\\b`).test(text));
  return named.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(named) } : {};
}
