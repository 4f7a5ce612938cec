import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Tables } from "../../packages/local/tables/index.ts";
import { Random } from "../support/random.ts";
import { codeOf, difference, type Handle, outcomeOf } from "./compare.ts";
import { type DynamoDbLocal, javaIsHere, startDynamoDbLocal } from "./dynamodb-local.ts";
import { Operations } from "./operations.ts";
import { REFUSALS } from "./refusals.ts";
import { TABLES } from "./schema.ts";
import { stateOf, streamsOf } from "./state.ts";

const SEEDS = [1, 7, 2026];
const OPERATIONS_PER_SEED = 600;

if (javaIsHere()) describe("the embedded tables answer as AWS's own DynamoDB Local", compareAll);
else it("DynamoDB Local not compared: no Java 17 here", () => expect(javaIsHere()).toBe(false));

function compareAll() {
  let local: DynamoDbLocal;
  beforeAll(async () => {
    local = await startDynamoDbLocal();
  });
  afterAll(() => local?.stop());

  it.each(SEEDS)(`to ${OPERATIONS_PER_SEED} random operations, seed %i`, async (seed) => {
    const tables = await freshTables(local);
    const operations = new Operations(new Random(seed), seed);
    const [ours, theirs] = [tables, local].map((each) => each.handle.bind(each)) as [Handle, Handle];
    for (let step = 0; step < OPERATIONS_PER_SEED; step++) {
      const [name, body] = operations.next();
      const [mine, yours] = await Promise.all([outcomeOf(ours, name, body), outcomeOf(theirs, name, body)]);
      const differs = difference(name, body, mine, yours);
      if (differs) expect.fail(report({ seed, step, differs, name, body, ours: mine, theirs: yours }));
    }
    expect(await stateOf(ours), `final state, seed ${seed}`).toEqual(await stateOf(theirs));
    expect(await streamsOf(ours), `stream records, seed ${seed}`).toEqual(await streamsOf(theirs));
    tables.close();
  });

  it.each(REFUSALS)("by refusing $why", async ({ operation, body, code }) => {
    const tables = await freshTables(local);
    const refusals = await Promise.all(
      [tables, local].map((each) => outcomeOf(each.handle.bind(each), operation, body)),
    );
    expect(refusals.map((outcome) => ("refusal" in outcome ? codeOf(outcome.refusal) : "accepted"))).toEqual([
      code,
      code,
    ]);
    tables.close();
  });
}

async function freshTables(local: DynamoDbLocal): Promise<Tables> {
  const tables = new Tables({ region: "ap-southeast-1", account: "000000000000" });
  for (const table of TABLES) {
    await local.handle("DeleteTable", { TableName: table.TableName }).catch(() => undefined);
    await local.handle("CreateTable", table);
    await tables.handle("CreateTable", table);
  }
  return tables;
}

const report = (found: Record<string, unknown>) =>
  Object.entries(found)
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === "string" ? value : JSON.stringify(value).replaceAll("é", "").replaceAll("xxx", "").slice(0, 2000)}`,
    )
    .join("\n");
