import { type Handle, sorted, tidy } from "./compare.ts";
import { INDEXES, TABLES } from "./schema.ts";

/** Every item of every table and index. */
export async function stateOf(handle: Handle): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const { TableName } of TABLES) {
    for (const index of ["", ...INDEXES[TableName as keyof typeof INDEXES]]) {
      const scanned = (await handle("Scan", { TableName, ...(index ? { IndexName: index } : {}) })) as {
        Items: unknown[];
      };
      state[`${TableName} ${index}`] = sorted(scanned.Items.map((item) => tidy(item)));
    }
  }
  return state;
}

interface StreamRecord {
  eventName: string;
  dynamodb: { Keys: unknown; NewImage?: unknown; OldImage?: unknown; SizeBytes: number };
}

/** The records of each item in order. Between the items of one transaction there is no order, in AWS neither. */
export async function streamsOf(handle: Handle): Promise<Record<string, unknown[]>> {
  const histories: Record<string, unknown[]> = {};
  for (const { TableName } of TABLES) {
    for (const { eventName, dynamodb } of await recordsOf(handle, TableName)) {
      const { Keys, NewImage, OldImage, SizeBytes } = dynamodb;
      const history = (histories[`${TableName} ${JSON.stringify(tidy(Keys))}`] ??= []);
      history.push(tidy({ eventName, NewImage, OldImage, SizeBytes }));
    }
  }
  return histories;
}

async function recordsOf(handle: Handle, TableName: string): Promise<StreamRecord[]> {
  const { Streams } = (await handle("ListStreams", { TableName })) as { Streams: { StreamArn: string }[] };
  const StreamArn = Streams[0]?.StreamArn;
  const described = (await handle("DescribeStream", { StreamArn })) as Described;
  const ShardId = described.StreamDescription.Shards[0]?.ShardId;
  const start = await handle("GetShardIterator", { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" });
  const records: StreamRecord[] = [];
  let { ShardIterator } = start as { ShardIterator: string };
  for (;;) {
    const page = (await handle("GetRecords", { ShardIterator })) as {
      Records: StreamRecord[];
      NextShardIterator: string;
    };
    if (page.Records.length === 0) return records;
    records.push(...page.Records);
    ShardIterator = page.NextShardIterator;
  }
}

interface Described {
  StreamDescription: { Shards: { ShardId: string }[] };
}
