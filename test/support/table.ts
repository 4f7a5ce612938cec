import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import {
  envelopesOf,
  newDataKey,
  operatorTable,
  type Seal,
  type SealOf,
  sealWith,
  type TableOf,
} from "@etalase/dynamo";
import type { Envelope } from "@etalase/kit";
import { Tables } from "../../packages/local/tables/index.ts";

/** What left for the database: the operation and what it cost. */
export interface Call {
  operation: string;
  body: Record<string, unknown>;
  writeUnits: number;
}

export interface TestTable {
  tableOf: TableOf;
  sealOf: SealOf;
  db: DynamoDBDocumentClient;
  name: string;
  calls: Call[];
  /** Does something to a call before it is carried out or to its answer after; what it throws is what the caller gets. */
  disturb: { before?: (call: Call) => void; after?: (call: Call, answer: { Items?: unknown[] }) => void };
  /** What the table's stream told since the last time. */
  events(): Promise<Envelope[]>;
  close(): void;
}

/** A key for each tenant, made when it is first asked for. */
function sealsOf(): SealOf {
  const seals = new Map<string, Seal>();
  return async (tenant) => {
    const seal = seals.get(tenant) ?? sealWith(newDataKey());
    seals.set(tenant, seal);
    return seal;
  };
}

const WRITES = new Set(["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem"]);
const NAME = "etalase";

/** The marketplace's table on the real engine, spoken to by the real SDK, without a network between. */
export async function testTable(): Promise<TestTable> {
  const tables = new Tables({ region: "ap-southeast-3", account: "000000000000" });
  await tables.handle("CreateTable", definition);
  const calls: Call[] = [];
  const disturb: TestTable["disturb"] = {};
  const client = new DynamoDBClient({
    region: "ap-southeast-3",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    requestHandler: {
      async handle(request: { headers: Record<string, string>; body: Uint8Array }) {
        const operation = String(request.headers["x-amz-target"]).split(".").at(-1) ?? "";
        const body = JSON.parse(new TextDecoder().decode(request.body)) as Record<string, unknown>;
        const call: Call = { operation, body, writeUnits: 0 };
        calls.push(call);
        return { response: await answer(tables, call, disturb) };
      },
    },
  });
  return {
    tableOf: operatorTable({ name: NAME, client }),
    sealOf: sealsOf(),
    db: DynamoDBDocumentClient.from(client),
    name: NAME,
    calls,
    disturb,
    events: await eventsOf(tables),
    close: () => tables.close(),
  };
}

interface Description {
  StreamDescription: { Shards: { ShardId: string }[] };
}
interface StreamPage {
  Records: { dynamodb: { OldImage?: Image; NewImage?: Image } }[];
  NextShardIterator: string;
}
type Image = Parameters<typeof unmarshall>[0];

/** Reads the stream as the relay does. */
async function eventsOf(tables: Tables): Promise<() => Promise<Envelope[]>> {
  const { Streams } = (await tables.handle("ListStreams", {})) as { Streams: { StreamArn: string }[] };
  const StreamArn = Streams[0]?.StreamArn;
  const { StreamDescription } = (await tables.handle("DescribeStream", { StreamArn })) as Description;
  const shard = { StreamArn, ShardId: StreamDescription.Shards[0]?.ShardId, ShardIteratorType: "TRIM_HORIZON" };
  let { ShardIterator } = (await tables.handle("GetShardIterator", shard)) as { ShardIterator: string };
  return async () => {
    const found: Envelope[] = [];
    for (;;) {
      const page = (await tables.handle("GetRecords", { ShardIterator })) as StreamPage;
      ShardIterator = page.NextShardIterator;
      if (page.Records.length === 0) return found;
      for (const { dynamodb: images } of page.Records) {
        if (images.NewImage)
          found.push(...envelopesOf(images.OldImage && unmarshall(images.OldImage), unmarshall(images.NewImage)));
      }
    }
  };
}

async function answer(tables: Tables, call: Call, disturb: TestTable["disturb"]) {
  try {
    disturb.before?.(call);
    const measured = WRITES.has(call.operation) ? { ...call.body, ReturnConsumedCapacity: "TOTAL" } : call.body;
    const result = (await tables.handle(call.operation, measured)) as { ConsumedCapacity?: unknown; Items?: unknown[] };
    if (WRITES.has(call.operation)) call.writeUnits = units(result.ConsumedCapacity);
    disturb.after?.(call, result);
    return reply(200, result);
  } catch (error) {
    const { body, status } = error as { body?: unknown; status?: number };
    if (body === undefined) throw error;
    return reply(status ?? 400, body);
  }
}

const units = (consumed: unknown): number => {
  const each = Array.isArray(consumed) ? consumed : [consumed];
  return each.reduce((sum: number, one: { CapacityUnits?: number } | undefined) => sum + (one?.CapacityUnits ?? 0), 0);
};

const reply = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { "content-type": "application/x-amz-json-1.0" },
  body: new Blob([JSON.stringify(body)]).stream(),
});

const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: "S" });
const key = (AttributeName: string, KeyType: "HASH" | "RANGE") => ({ AttributeName, KeyType });
const LABELS = ["name", "slug", "category", "price", "halal", "madeToOrderDays", "villageName"];
const index = (name: string, shows: string[]) => ({
  IndexName: name,
  KeySchema: [key(`${name}pk`, "HASH"), key(`${name}sk`, "RANGE")],
  Projection:
    shows.length > 0 ? { ProjectionType: "INCLUDE", NonKeyAttributes: shows } : { ProjectionType: "KEYS_ONLY" },
});

const definition = {
  TableName: NAME,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk"].map(attribute),
  KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
  GlobalSecondaryIndexes: [index("gsi1", LABELS), index("gsi2", [])],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
};
