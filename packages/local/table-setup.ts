import { CloudError } from "./core/errors.ts";
import { type Fields, fields, flag, list, text } from "./core/json.ts";
import type { PartitionKeyOf } from "./iam/table-access.ts";
import { type Tables, TablesError } from "./tables/index.ts";
import type { Model } from "./template/deployment.ts";
import type { Resource } from "./template/stack.ts";

/** Creates the templates' tables where they are not there yet; answers by which attribute each is partitioned. */
export async function createTables(model: Model, tables: Tables): Promise<PartitionKeyOf> {
  const keys = new Map<string, string>();
  for (const resource of model.resources("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table")) {
    await create(tables, resource);
    keys.set(resource.name, partitionKey(resource.properties));
    for (const index of list(resource.properties["GlobalSecondaryIndexes"]).map(fields))
      keys.set(`${resource.name}/${text(index["IndexName"])}`, partitionKey(index));
  }
  return (table, index) => keys.get(index ? `${table}/${index}` : table);
}

const partitionKey = (schema: Fields): string =>
  text(
    list(schema["KeySchema"])
      .map(fields)
      .find((part) => part["KeyType"] === "HASH")?.["AttributeName"],
  );

async function create(tables: Tables, { name, properties }: Resource): Promise<void> {
  const indexes = list(properties["GlobalSecondaryIndexes"])
    .map(fields)
    .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));
  const stream = fields(properties["StreamSpecification"])["StreamViewType"];
  try {
    await tables.handle("CreateTable", {
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: properties["AttributeDefinitions"],
      KeySchema: properties["KeySchema"],
      ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
      ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } } : {}),
    });
    const ttl = fields(properties["TimeToLiveSpecification"]);
    if (flag(ttl["Enabled"]))
      await tables.handle("UpdateTimeToLive", { TableName: name, TimeToLiveSpecification: ttl });
  } catch (error) {
    if (!(error instanceof TablesError) || !error.body.__type.endsWith("ResourceInUseException")) throw error;
    await compare(tables, name, indexes);
  }
}

async function compare(tables: Tables, name: string, indexes: Fields[]): Promise<void> {
  const { Table } = fields(await tables.handle("DescribeTable", { TableName: name }));
  const standing = new Set(
    list(fields(Table)["GlobalSecondaryIndexes"]).map((index) => text(fields(index)["IndexName"])),
  );
  const missing = indexes.map((index) => text(index["IndexName"])).filter((index) => !standing.has(index));
  if (missing.length > 0)
    throw new CloudError(`The table ${name} has no index ${missing.join(", ")} yet. Begin anew with --fresh.`);
}
