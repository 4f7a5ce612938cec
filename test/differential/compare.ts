type Json = Record<string, unknown>;
export type Outcome = { answer: Json } | { refusal: Json };
export type Handle = (operation: string, body: Json) => Promise<unknown>;

const SETS = new Set(["SS", "NS", "BS"]);

/** One operation, carried out to its end: a query or scan goes on through all its pages. The capacity is the first page's. */
export async function outcomeOf(handle: Handle, operation: string, body: Json): Promise<Outcome> {
  try {
    const answer = tidy(await handle(operation, body)) as Json;
    return { answer: "LastEvaluatedKey" in answer ? await restOf(handle, operation, body, answer) : answer };
  } catch (error) {
    const refused = error instanceof Error && "body" in error ? error.body : error;
    if (refused instanceof Error) throw refused;
    return { refusal: tidy(refused) as Json };
  }
}

async function restOf(handle: Handle, operation: string, body: Json, page: Json): Promise<Json> {
  const { LastEvaluatedKey: start, ...sofar } = page;
  if (!start) return sofar;
  const next = tidy(await handle(operation, { ...body, ExclusiveStartKey: start })) as Json;
  const sum = (name: string) => ({ [name]: Number(sofar[name]) + Number(next[name]) });
  const items = "Items" in sofar ? { Items: [...list(sofar["Items"]), ...list(next["Items"])] } : {};
  const last = "LastEvaluatedKey" in next ? { LastEvaluatedKey: next["LastEvaluatedKey"] } : {};
  return restOf(handle, operation, body, { ...sofar, ...items, ...sum("Count"), ...sum("ScannedCount"), ...last });
}

/** Says where the two differ; nothing when they agree. */
export function difference(operation: string, body: Json, ours: Outcome, theirs: Outcome): string | undefined {
  if ("refusal" in theirs)
    return "refusal" in ours ? refusalsDiffer(ours.refusal, theirs.refusal) : "only theirs refuses";
  if ("refusal" in ours) return "only ours refuses";
  const { ConsumedCapacity: units, ...answer } = ordered(operation, body, ours.answer);
  const { ConsumedCapacity: theirUnits, ...theirAnswer } = ordered(operation, body, theirs.answer);
  if (!same(answer, theirAnswer)) return "the answers differ";
  return unitsDiffer(operation, body, answer, units, theirUnits) ? "the capacities differ" : undefined;
}

/** Messages are not compared: DynamoDB Local words many of its own, other than AWS. */
function refusalsDiffer(ours: Json, theirs: Json): string | undefined {
  const [code, theirCode] = [codeOf(ours), codeOf(theirs)];
  const reasons = list(ours["CancellationReasons"]).map(withoutMessage);
  // In AWS what is wrong with one member cancels the transaction, with a reason; DynamoDB Local refuses the request.
  if (theirCode === "ValidationException" && reasons.some((reason) => reason["Code"] === "ValidationError"))
    return undefined;
  if (code !== theirCode) return `${code} here, ${theirCode} there`;
  if (!same(ours["Item"], theirs["Item"])) return "the items of the refusals differ";
  return same(reasons, list(theirs["CancellationReasons"]).map(withoutMessage)) ? undefined : "the reasons differ";
}

export const codeOf = (refusal: Json) => String(refusal["__type"]).split("#").at(-1);
const withoutMessage = (reason: Json) =>
  Object.fromEntries(Object.entries(reason).filter(([name]) => name !== "Message"));

/** Items whose order is left open (of a scan, of equal keys in an index, of a batch) in an order of our own. */
function ordered(operation: string, body: Json, answer: Json): Json {
  if (operation === "BatchGetItem") {
    const tables = Object.entries(answer["Responses"] as Json).map(([table, items]) => [table, sorted(list(items))]);
    return { ...answer, Responses: Object.fromEntries(tables) };
  }
  if ("Items" in answer && (operation === "Scan" || body["IndexName"]))
    return { ...answer, Items: sorted(list(answer["Items"])) };
  // AWS gives only the changed place within a map or list; DynamoDB Local the whole attribute.
  const nested = /[.[]/.test(String(body["UpdateExpression"])) && String(body["ReturnValues"]).startsWith("UPDATED");
  return nested ? { ...answer, Attributes: Object.keys((answer["Attributes"] as Json | undefined) ?? {}) } : answer;
}

function unitsDiffer(operation: string, body: Json, answer: Json, ours: unknown, theirs: unknown): boolean {
  // DynamoDB Local tells them now and then unasked.
  if (body["ReturnConsumedCapacity"] === "NONE") return ours !== undefined;
  // A write in a transaction costs twice in AWS (unit tests hold that); in DynamoDB Local by no rule, up to four times.
  if (operation === "TransactWriteItems" && !isReread(theirs)) return ours === undefined || isReread(ours);
  // It counts the deletion of nothing twice in a batch, and a missing item of a batch not at all: AWS counts each once.
  if (operation === "BatchWriteItem" && JSON.stringify(body).includes("DeleteRequest")) return ours === undefined;
  if (operation === "BatchGetItem" && countOf(answer["Responses"]) < countOf(body["RequestItems"]))
    return ours === undefined;
  // Which of equal keys come on the first page is left open.
  if (body["Limit"] && (operation === "Scan" || body["IndexName"])) return ours === undefined;
  // With a projection it counts reading the table behind a local index, even when the index has all that is asked.
  if (body["IndexName"] === "lsi1" && body["ProjectionExpression"]) return ours === undefined;
  if (Array.isArray(ours)) return !listsAgree(ours, theirs, (a, b) => same(onceNamed(a), onceNamed(b)));
  return !same(ours, theirs);
}

/** Read units of a transaction are named a second time for the whole; whether for each part too, is not written anywhere. */
const onceNamed = ({ Table, ...units }: Json): Json =>
  Table ? { ...units, Table: { CapacityUnits: (Table as Json)["CapacityUnits"] } } : units;

/** Whether the units are those of a repeated token: it only reads. */
const isReread = (units: unknown) => list(units).some((each) => "ReadCapacityUnits" in each);

const countOf = (tables: unknown) =>
  Object.values(tables as Json).reduce(
    (count: number, each) => count + list(Array.isArray(each) ? each : (each as Json)["Keys"]).length,
    0,
  );

const byName = (units: unknown) =>
  list(units).toSorted((a, b) => (String(a["TableName"]) < String(b["TableName"]) ? -1 : 1));

function listsAgree(ours: unknown, theirs: unknown, agree: (a: Json, b: Json) => boolean): boolean {
  const [a, b] = [byName(ours), byName(theirs)];
  return a.length === b.length && a.every((each, place) => agree(each, b[place] ?? {}));
}

/** Names in order, sets in order, so that equal answers are equal text. */
export function tidy(value: unknown, name = ""): unknown {
  if (Array.isArray(value))
    return SETS.has(name) ? value.toSorted((a, b) => (a < b ? -1 : 1)) : value.map((each) => tidy(each));
  // DynamoDB Local answers "0.0" for a sum that AWS answers as "0".
  if (name === "N" && typeof value === "string") return value.replace(/\.0+$/, "");
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    parts.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([part, inner]) => [part, tidy(inner, part)]),
  );
}

export const same = (a: unknown, b: unknown) => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
export const sorted = (items: unknown[]) => items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
