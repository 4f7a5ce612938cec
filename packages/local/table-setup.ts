import { CloudError } from "./core/errors.ts";
import { type Fields, fields, flag, list, text } from "./core/json.ts";
import type { KeysOf, TableKeys } from "./iam/dynamodb.ts";
import { type Tables, TablesError } from "./tables/index.ts";
import type { Model } from "./template/deployment.ts";
import { arnOf } from "./template/physical.ts";
import type { Resource } from "./template/stack.ts";

/** Creates the templates' tables where they are not there yet; answers by which attributes each is partitioned. */
export async function createTables(model: Model, tables: Tables): Promise<KeysOf> {
  const keys = new Map<string, TableKeys>();
  for (const resource of model.resources("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table")) {
    await create(tables, resource);
    const { properties, name } = resource;
    const indexes = indexesOf(properties).map((index): [string, string] => [
      text(index["IndexName"]),
      partitionKey(index),
    ]);
    keys.set(name, {
      arn: arnOf(resource, model.deployment),
      partition: partitionKey(properties),
      indexes: new Map(indexes),
    });
  }
  return (table) => keys.get(table);
}

const indexesOf = (properties: Fields): Fields[] =>
  [...list(properties["GlobalSecondaryIndexes"]), ...list(properties["LocalSecondaryIndexes"])].map(fields);

const partitionKey = (schema: Fields): string =>
  text(
    list(schema["KeySchema"])
      .map(fields)
      .find((part) => part["KeyType"] === "HASH")?.["AttributeName"],
  );

const bare = (indexes: unknown): Fields[] =>
  list(indexes)
    .map(fields)
    .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));

async function create(tables: Tables, { name, properties }: Resource): Promise<void> {
  const global = bare(properties["GlobalSecondaryIndexes"]);
  const local = bare(properties["LocalSecondaryIndexes"]);
  const stream = fields(properties["StreamSpecification"])["StreamViewType"];
  try {
    await tables.handle("CreateTable", {
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: properties["AttributeDefinitions"],
      KeySchema: properties["KeySchema"],
      ...(global.length ? { GlobalSecondaryIndexes: global } : {}),
      ...(local.length ? { LocalSecondaryIndexes: local } : {}),
      ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } } : {}),
    });
    const ttl = fields(properties["TimeToLiveSpecification"]);
    if (flag(ttl["Enabled"]))
      await tables.handle("UpdateTimeToLive", { TableName: name, TimeToLiveSpecification: ttl });
  } catch (error) {
    if (!(error instanceof TablesError) || error.code !== "ResourceInUseException") throw error;
    await compare(tables, name, properties);
  }
}

/** A table that stands already is kept as it is, so the templates must not want another one. */
async function compare(tables: Tables, name: string, properties: Fields): Promise<void> {
  const standing = fields(fields(await tables.handle("DescribeTable", { TableName: name }))["Table"]);
  const shape = (table: Fields) => [table, ...indexesOf(table)].map(keyOf).toSorted(alphabetically).join();
  if (shape(standing) === shape(properties)) return;
  throw new CloudError(
    `The templates want other keys or indexes for the table ${name} than the kept one has, which cannot be changed locally. Begin anew with --fresh.`,
  );
}

/** The keys of a table or an index, after its name. */
const keyOf = (schema: Fields): string =>
  [
    text(schema["IndexName"]),
    ...list(schema["KeySchema"])
      .map(fields)
      .map(({ AttributeName, KeyType }) => `${text(KeyType)} ${text(AttributeName)}`),
  ].join(":");

const alphabetically = (one: string, other: string): number => one.localeCompare(other);
