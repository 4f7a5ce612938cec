import type { DatabaseSync } from "node:sqlite";
import { type Fields, fields, flag, lastPart, list, number, parseJson, text, texts } from "../core/json.ts";
import type { Queues } from "../sqs/queues.ts";
import type { Tables } from "../tables/index.ts";
import type { Resource } from "../template/stack.ts";
import { compileFilters } from "./filter.ts";
import type { Functions } from "./functions.ts";

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
const BATCH_SIZE = 100;

export interface StreamSourceOptions {
  mapping: Resource;
  tables: Tables;
  functions: Functions;
  queues: Queues;
  db: DatabaseSync;
  region: string;
  changed(): void;
}

/** DynamoDB stream -> Lambda, in order, at least once: the place in the stream is kept only after what came before it was handled. */
export class StreamSource {
  readonly #options: StreamSourceOptions;
  readonly #table: string;
  #stopped = false;
  #isQuiet = false;
  /** Something was written since the stream was last asked; it must not be slept through. */
  #isNew = false;
  #wake: () => void = () => {};

  constructor(options: StreamSourceOptions) {
    this.#options = options;
    this.#table = text(options.mapping.properties["EventSourceArn"]).split("/")[1] ?? "";
    options.tables.onRecords((table) => {
      if (table !== this.#table) return;
      this.#isQuiet = false;
      this.#isNew = true;
      this.#wake();
    });
  }

  /** Whether everything in the stream was handled. */
  get isQuiet(): boolean {
    return this.#isQuiet;
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async run(): Promise<void> {
    const { mapping, tables, db, changed } = this.#options;
    const size = number(mapping.properties["BatchSize"], BATCH_SIZE);
    const passes = compileFilters(mapping.properties["FilterCriteria"]);
    let iterator = await this.#begin();
    while (!this.#stopped) {
      this.#isNew = false;
      const page = fields(await tables.handle("GetRecords", { ShardIterator: iterator, Limit: size }));
      const records = list(page["Records"]).map(fields);
      iterator = text(page["NextShardIterator"]);
      if (records.length === 0) {
        await this.#nap();
        continue;
      }
      await this.#deliver(records.filter(passes).map((record) => this.#complete(record)));
      if (this.#stopped) return;
      db.prepare("insert into checkpoints values (?, ?) on conflict do update set sequence = excluded.sequence").run(
        mapping.id,
        sequenceOf(records.at(-1) ?? {}),
      );
      changed();
    }
  }

  async #begin(): Promise<string> {
    const { mapping, tables, db } = this.#options;
    const table = fields(fields(await tables.handle("DescribeTable", { TableName: this.#table }))["Table"]);
    const StreamArn = text(table["LatestStreamArn"]);
    const described = fields(fields(await tables.handle("DescribeStream", { StreamArn }))["StreamDescription"]);
    const ShardId = text(fields(list(described["Shards"])[0])["ShardId"]);
    const kept = db.prepare("select sequence from checkpoints where mapping = ?").get(mapping.id)?.["sequence"];
    const from =
      kept === undefined
        ? { ShardIteratorType: "TRIM_HORIZON" }
        : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: kept };
    return text(fields(await tables.handle("GetShardIterator", { StreamArn, ShardId, ...from }))["ShardIterator"]);
  }

  #nap(): Promise<void> {
    if (this.#isNew) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#isQuiet = true;
      this.#options.changed();
      if (this.#stopped) resolve();
    });
  }

  #complete(record: Fields): Fields {
    return {
      ...record,
      eventSource: "aws:dynamodb",
      awsRegion: this.#options.region,
      eventSourceARN: this.#options.mapping.properties["EventSourceArn"],
    };
  }

  /** Tries until it is done or its retries are used up; then what still fails goes to the failure destination, halved first where the mapping says so. */
  async #deliver(records: Fields[], attempt = 0): Promise<void> {
    const { mapping, functions } = this.#options;
    const { properties } = mapping;
    const retries = number(properties["MaximumRetryAttempts"], -1);
    let rest = records;
    for (let tries = attempt; rest.length > 0 && !this.#stopped; tries++) {
      const answer = await functions
        .invoke(text(properties["FunctionName"]), JSON.stringify({ Records: rest }))
        .catch(() => undefined);
      const failed = answer === undefined ? 0 : firstFailure(answer, rest, texts(properties["FunctionResponseTypes"]));
      if (failed === -1) return;
      if (failed > 0) {
        rest = rest.slice(failed);
        tries = -1;
        continue;
      }
      if (retries >= 0 && tries >= retries) return this.#giveUp(rest, tries + 1);
      if (flag(properties["BisectBatchOnFunctionError"]) && rest.length > 1) {
        const half = rest.length >> 1;
        await this.#deliver(rest.slice(0, half), tries + 1);
        return this.#deliver(rest.slice(half), tries + 1);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries)));
    }
  }

  #giveUp(records: Fields[], count: number): void {
    const { mapping, queues } = this.#options;
    const destination = text(fields(fields(mapping.properties["DestinationConfig"])["OnFailure"])["Destination"]);
    if (!destination) return;
    const body = {
      requestContext: {
        functionArn: mapping.properties["FunctionName"],
        condition: "RetryAttemptsExhausted",
        approximateInvokeCount: count,
      },
      DDBStreamBatchInfo: {
        startSequenceNumber: sequenceOf(records[0] ?? {}),
        endSequenceNumber: sequenceOf(records.at(-1) ?? {}),
        batchSize: records.length,
        streamArn: mapping.properties["EventSourceArn"],
      },
    };
    queues.send(
      lastPart(destination, "/").includes(":") ? destination : queues.find(destination).arn,
      JSON.stringify(body),
    );
  }
}

const sequenceOf = (record: Fields): string => text(fields(record["dynamodb"])["SequenceNumber"]);

/** The index of the first record that the function reports as failed, or -1. */
function firstFailure(answer: string, records: Fields[], types: string[]): number {
  if (!types.includes("ReportBatchItemFailures")) return -1;
  const failures = list(fields(parseJson(answer))["batchItemFailures"]).map((item) =>
    text(fields(item)["itemIdentifier"]),
  );
  if (failures.length === 0) return -1;
  const indexes = failures.map((sequence) =>
    Math.max(
      0,
      records.findIndex((record) => sequenceOf(record) === sequence),
    ),
  );
  return Math.min(...indexes);
}
