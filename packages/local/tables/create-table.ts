import { randomUUID } from "node:crypto";
import type { IndexDescription, TableDescription } from "./catalog.ts";
import type { Engine } from "./engine.ts";
import { invalid, refusal } from "./errors.ts";
import { parse } from "./request.ts";

/** A table is ACTIVE at once; throws ResourceInUseException when there is one of that name. */
export function createTable(engine: Engine, body: unknown): { TableDescription: TableDescription } {
  const request = parse("CreateTable", body);
  if (engine.catalog.find(request.TableName))
    throw refusal("ResourceInUseException", `Table already exists: ${request.TableName}`);
  refuseUnusedAttributes(request);
  const description = describe(request, engine);
  engine.catalog.add(description);
  return { TableDescription: structuredClone(description) };
}

function refuseUnusedAttributes(request: TableDescription): void {
  const indexes = [...(request.LocalSecondaryIndexes ?? []), ...(request.GlobalSecondaryIndexes ?? [])];
  const used = new Set([request, ...indexes].flatMap(({ KeySchema }) => KeySchema.map((key) => key.AttributeName)));
  const defined = request.AttributeDefinitions.map((definition) => definition.AttributeName);
  if (defined.some((name) => !used.has(name)))
    throw invalid(
      `One or more parameter values were invalid: Some AttributeDefinitions are not used. ` +
        `AttributeDefinitions: [${defined.join(", ")}], keys used: [${[...used].join(", ")}]`,
    );
}

function describe(
  request: TableDescription & { BillingMode?: string },
  { region, account, now }: Engine,
): TableDescription {
  const { BillingMode, StreamSpecification, ...table } = request;
  const arn = `arn:aws:dynamodb:${region}:${account}:table/${table.TableName}`;
  const created = now();
  const index = (each: IndexDescription) => ({
    ...each,
    IndexArn: `${arn}/index/${each.IndexName}`,
    IndexSizeBytes: 0,
    ItemCount: 0,
  });
  const label = new Date(created).toISOString().slice(0, 23);
  return {
    ...table,
    TableArn: arn,
    TableId: randomUUID(),
    TableStatus: "ACTIVE",
    CreationDateTime: created / 1000,
    ItemCount: 0,
    TableSizeBytes: 0,
    ProvisionedThroughput: {
      ReadCapacityUnits: 0,
      WriteCapacityUnits: 0,
      NumberOfDecreasesToday: 0,
      ...throughput(table),
    },
    ...(BillingMode === "PAY_PER_REQUEST"
      ? { BillingModeSummary: { BillingMode, LastUpdateToPayPerRequestDateTime: created / 1000 } }
      : {}),
    ...(table.LocalSecondaryIndexes ? { LocalSecondaryIndexes: table.LocalSecondaryIndexes.map(index) } : {}),
    ...(table.GlobalSecondaryIndexes
      ? {
          GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((each) => ({
            ...index(each),
            IndexStatus: "ACTIVE",
          })),
        }
      : {}),
    ...(StreamSpecification?.StreamEnabled
      ? { StreamSpecification, LatestStreamLabel: label, LatestStreamArn: `${arn}/stream/${label}` }
      : {}),
  };
}

const throughput = (table: TableDescription) => table["ProvisionedThroughput"] as Record<string, number> | undefined;
