import { Tables, type TablesOptions } from "./index.ts";
import type { AttributeValue, Item } from "./values.ts";

export const ORDERS = "orders";
const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: "S" });
const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });

/** A table as a marketplace has it: two keys, a full index by shop, a slim one by phone, and a stream. */
export const ORDERS_TABLE = {
  TableName: ORDERS,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: ["pk", "sk", "shop", "phone"].map(attribute),
  KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
  GlobalSecondaryIndexes: [
    { IndexName: "by-shop", KeySchema: [key("shop", "HASH")], Projection: { ProjectionType: "ALL" } },
    {
      IndexName: "by-phone",
      KeySchema: [key("phone", "HASH"), key("sk", "RANGE")],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
};

export interface Capacity {
  CapacityUnits: number;
  Table: { CapacityUnits: number };
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits: number }>;
}
export interface Answer {
  Item?: Item;
  Items?: Item[];
  Attributes?: Item;
  Count?: number;
  LastEvaluatedKey?: Item;
  ConsumedCapacity?: Capacity & Capacity[];
}
export interface StreamRecord {
  eventID: string;
  eventName: string;
  userIdentity?: unknown;
  dynamodb: { Keys: Item; NewImage?: Item; OldImage?: Item; SequenceNumber: string };
}

export const s = (text: string): AttributeValue => ({ S: text });
export const n = (number: number): AttributeValue => ({ N: String(number) });
export const keyOf = (pk: string, sk = "ORDER"): Item => ({ pk: s(pk), sk: s(sk) });
export const put = (Item: Item, extra: object = {}) => ({ Put: { TableName: ORDERS, Item, ...extra } });

/** Tables with the orders table in them, and short ways to ask. */
export async function openOrders(options: Partial<TablesOptions> = {}) {
  const tables = new Tables({ region: "ap-southeast-1", account: "000000000000", ...options });
  const known = (await tables.handle("ListTables", {})) as { TableNames: string[] };
  if (!known.TableNames.includes(ORDERS)) await tables.handle("CreateTable", ORDERS_TABLE);
  const ask = async (operation: string, body: object) =>
    (await tables.handle(operation, { TableName: ORDERS, ...body })) as Answer;
  return {
    tables,
    ask,
    put: (Item: Item, extra: object = {}) => ask("PutItem", { Item, ...extra }),
    get: async (Key: Item) => (await ask("GetItem", { Key })).Item,
    all: async (extra: object = {}) => (await ask("Scan", extra)).Items ?? [],
    transact: (TransactItems: object[], extra: object = {}) => ask("TransactWriteItems", { TransactItems, ...extra }),
    records: () => recordsOf(tables),
  };
}

/** Every record of the orders table's stream, page by page. */
async function recordsOf(tables: Tables): Promise<StreamRecord[]> {
  const page = async (ShardIterator: string): Promise<StreamRecord[]> => {
    const { Records, NextShardIterator } = (await tables.handle("GetRecords", { ShardIterator })) as {
      Records: StreamRecord[];
      NextShardIterator: string;
    };
    return Records.length === 0 ? [] : [...Records, ...(await page(NextShardIterator))];
  };
  return page(await iteratorOf(tables, "TRIM_HORIZON"));
}

export async function iteratorOf(tables: Tables, ShardIteratorType: string, extra: object = {}): Promise<string> {
  const { Streams } = (await tables.handle("ListStreams", { TableName: ORDERS })) as {
    Streams: { StreamArn: string }[];
  };
  const StreamArn = Streams[0]?.StreamArn;
  const { StreamDescription } = (await tables.handle("DescribeStream", { StreamArn })) as {
    StreamDescription: { Shards: { ShardId: string }[] };
  };
  const ShardId = StreamDescription.Shards[0]?.ShardId;
  const answer = await tables.handle("GetShardIterator", { StreamArn, ShardId, ShardIteratorType, ...extra });
  return (answer as { ShardIterator: string }).ShardIterator;
}
