import { createHash } from "node:crypto";
import type { Catalog, Table } from "./catalog.ts";
import { invalid, refusal } from "./errors.ts";
import type { Change } from "./items.ts";
import { parse } from "./request.ts";
import { itemSize } from "./size.ts";
import type { Storage } from "./storage.ts";
import { canonical, type Item } from "./values.ts";

const SHARD = "shardId-00000000000000000001-00000001";
const PAGE_RECORDS = 1000;
const PAGE_BYTES = 1024 * 1024;
const KEPT_MS = 24 * 60 * 60 * 1000;
const SEQUENCE_DIGITS = 21;
const TTL_SERVICE = { type: "Service", principalId: "dynamodb.amazonaws.com" };

interface Row {
  sequence: number;
  at: number;
  event: string;
  keys: string;
  old_image: string | null;
  new_image: string | null;
  bytes: number;
  by_service: number;
}

interface Place {
  region: string;
  now: () => number;
}

/** The stream of every table that has one: a single shard each, its records kept for 24 hours. */
export class Streams {
  readonly #storage: Storage;
  readonly #catalog: Catalog;
  readonly #place: Place;

  constructor(storage: Storage, catalog: Catalog, place: Place) {
    this.#storage = storage;
    this.#catalog = catalog;
    this.#place = place;
  }

  /** Records a change inside the caller's transaction; says whether there was anything to record. */
  append({ table, before, after }: Change, byService: boolean): boolean {
    const view = table.description.StreamSpecification?.StreamViewType;
    const whole = after ?? before;
    if (!view || !whole || sameItem(before?.text, after?.text)) return false;
    const keys: Item = {};
    for (const { AttributeName } of table.description.KeySchema) keys[AttributeName] = whole.item[AttributeName] ?? {};
    const old = view === "OLD_IMAGE" || view === "NEW_AND_OLD_IMAGES" ? before : undefined;
    const fresh = view === "NEW_IMAGE" || view === "NEW_AND_OLD_IMAGES" ? after : undefined;
    this.#storage.run(
      `INSERT INTO stream_records (table_id, at, event, keys, old_image, new_image, bytes, by_service)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      table.id,
      this.#place.now(),
      before ? (after ? "MODIFY" : "REMOVE") : "INSERT",
      JSON.stringify(keys),
      old?.text ?? null,
      fresh?.text ?? null,
      itemSize(keys) + itemSize(old?.item) + itemSize(fresh?.item),
      byService ? 1 : 0,
    );
    return true;
  }

  /** Forgets the records older than 24 hours, all but the newest: sequence numbers count on from it. */
  trim(): void {
    this.#storage.run(
      "DELETE FROM stream_records WHERE at < ? AND sequence < (SELECT max(sequence) FROM stream_records)",
      this.#place.now() - KEPT_MS,
    );
  }

  /** Forgets the stream of a table that goes, inside the caller's transaction. */
  drop(table: Table): void {
    this.#storage.run(
      "DELETE FROM stream_records WHERE table_id = ? AND sequence < (SELECT max(sequence) FROM stream_records)",
      table.id,
    );
  }

  list(body: unknown) {
    const { TableName } = parse("ListStreams", body);
    const tables = this.#catalog.all().filter(({ description }) => !TableName || description.TableName === TableName);
    return { Streams: tables.filter(({ description }) => description.LatestStreamArn).map(named) };
  }

  describe(body: unknown) {
    const table = this.#byArn(parse("DescribeStream", body).StreamArn);
    const { CreationDateTime, KeySchema, StreamSpecification } = table.description;
    const first = { StartingSequenceNumber: sequenceNumber(0) };
    return {
      StreamDescription: {
        ...named(table),
        StreamStatus: "ENABLED",
        StreamViewType: StreamSpecification?.StreamViewType,
        CreationRequestDateTime: CreationDateTime,
        KeySchema,
        Shards: [{ ShardId: SHARD, SequenceNumberRange: first }],
      },
    };
  }

  iterator(body: unknown) {
    const { StreamArn, ShardId, ShardIteratorType: type, SequenceNumber } = parse("GetShardIterator", body);
    this.#byArn(StreamArn);
    if (ShardId !== SHARD)
      throw refusal("ResourceNotFoundException", `Requested resource not found: Shard: ${ShardId} not found`);
    if (type === "TRIM_HORIZON") return { ShardIterator: iterator(StreamArn, 0) };
    if (type === "LATEST") return { ShardIterator: iterator(StreamArn, this.#latest()) };
    if (!SequenceNumber || !/^\d+$/.test(SequenceNumber))
      throw invalid("One or more parameter values were invalid: Invalid SequenceNumber");
    const from = Number(SequenceNumber);
    return { ShardIterator: iterator(StreamArn, type === "AT_SEQUENCE_NUMBER" ? from - 1 : from) };
  }

  /** At most 1,000 records or 1 MB. The shard never ends, so there is always a next iterator. */
  records(body: unknown) {
    const { ShardIterator, Limit = PAGE_RECORDS } = parse("GetRecords", body);
    const { arn, after } = position(ShardIterator);
    const table = this.#byArn(arn);
    const records = [];
    let bytes = 0;
    let last = after;
    const rows = this.#storage.each<Row>(
      "SELECT * FROM stream_records WHERE table_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
      table.id,
      after,
      Limit,
    );
    for (const row of rows) {
      bytes += row.bytes;
      if (records.length > 0 && bytes > PAGE_BYTES) break;
      records.push(this.#record(row, arn, table));
      last = row.sequence;
    }
    return { Records: records, NextShardIterator: iterator(arn, last) };
  }

  #record(row: Row, arn: string, table: Table) {
    return {
      eventID: createHash("md5").update(`${arn}/${row.sequence}`).digest("hex"),
      eventName: row.event,
      eventVersion: "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: this.#place.region,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(row.at / 1000),
        Keys: JSON.parse(row.keys) as Item,
        ...(row.new_image === null ? {} : { NewImage: JSON.parse(row.new_image) as Item }),
        ...(row.old_image === null ? {} : { OldImage: JSON.parse(row.old_image) as Item }),
        SequenceNumber: sequenceNumber(row.sequence),
        SizeBytes: row.bytes,
        StreamViewType: table.description.StreamSpecification?.StreamViewType,
      },
      ...(row.by_service ? { userIdentity: TTL_SERVICE } : {}),
    };
  }

  #latest(): number {
    const row = this.#storage.first<{ newest: number | null }>("SELECT max(sequence) newest FROM stream_records");
    return row?.newest ?? 0;
  }

  #byArn(arn: string): Table {
    const table = this.#catalog.all().find(({ description }) => description.LatestStreamArn === arn);
    if (!table) throw refusal("ResourceNotFoundException", `Requested resource not found: Stream: ${arn} not found`);
    return table;
  }
}

const sameItem = (before: string | undefined, after: string | undefined) =>
  before === after ||
  (before !== undefined && after !== undefined && canonical(JSON.parse(before)) === canonical(JSON.parse(after)));

const named = ({ description }: Table) => ({
  StreamArn: description.LatestStreamArn,
  TableName: description.TableName,
  StreamLabel: description.LatestStreamLabel,
});

const sequenceNumber = (sequence: number) => String(sequence).padStart(SEQUENCE_DIGITS, "0");

const iterator = (arn: string, after: number) => Buffer.from(`${arn}|${after}`).toString("base64url");

function position(shardIterator: string): { arn: string; after: number } {
  const [arn = "", after = ""] = Buffer.from(shardIterator, "base64url").toString().split("|");
  if (!/^\d+$/.test(after)) throw invalid("Invalid ShardIterator");
  return { arn, after: Number(after) };
}
