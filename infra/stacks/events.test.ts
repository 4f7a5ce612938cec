import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { subscriptions } from "../subscriptions.ts";
import { listOf, type Resource, Synthesized, type Tree, wholeApp } from "../testing/synthesized.ts";

const cloud = new Synthesized(wholeApp());
const queues = cloud.all("AWS::SQS::Queue");
const mappings = cloud.all("AWS::Lambda::EventSourceMapping");
const rules = cloud.all("AWS::Events::Rule");

const attribute = (tree: Tree | undefined): unknown => tree?.["Fn::GetAtt"]?.[0];
const deadLettersOf = (queue: Resource): unknown =>
  attribute(queue.properties["RedrivePolicy"]?.["deadLetterTargetArn"]);
const text = (tree: Tree | undefined): string => String(tree);

describe("queues", () => {
  it("each have dead letters after five attempts, or are dead letters", () => {
    const used = new Set([
      ...queues.map(deadLettersOf),
      ...mappings.map(({ properties }) => attribute(properties["DestinationConfig"]?.["OnFailure"]?.["Destination"])),
      ...rules.flatMap(({ properties }) =>
        listOf(properties["Targets"]).map((target) => attribute(target["DeadLetterConfig"]?.["Arn"])),
      ),
    ]);
    for (const queue of queues) {
      if (used.has(queue.id)) expect(text(queue.properties["QueueName"])).toMatch(/-dead$/);
      else expect(queue.properties).toMatchObject({ RedrivePolicy: { maxReceiveCount: 5 } });
    }
  });

  it("hide a message six times as long as its function may take", () => {
    for (const queue of queues.filter(deadLettersOf)) {
      const { Timeout } = cloud.lambda(text(queue.properties["QueueName"])).properties;
      expect(queue.properties["VisibilityTimeout"]).toBe(6 * Number(Timeout));
    }
  });

  it("are encrypted and take messages over TLS only", () => {
    const guarded = new Set(
      cloud.all("AWS::SQS::QueuePolicy").map(({ properties }) => properties["Queues"]?.[0]?.["Ref"]),
    );
    for (const { id, properties } of queues) {
      expect(properties["SqsManagedSseEnabled"]).toBe(true);
      expect(guarded).toContain(id);
    }
  });
});

describe.each(Object.entries(subscriptions))("%s", (name, { types, batchSize = 10, patience }) => {
  const queue = queues.find(({ properties }) => text(properties["QueueName"]) === `etalase-${name}`);
  const lambda = cloud.lambda(`etalase-${name}`);

  it("is told of its events, and of no others", () => {
    const rule = rules.find(({ properties }) => attribute(properties["Targets"]?.[0]?.["Arn"]) === queue?.id);
    expect(rule?.properties).toMatchObject({
      EventPattern: { source: ["etalase"], "detail-type": types },
      Targets: [{ DeadLetterConfig: { Arn: { "Fn::GetAtt": [queue && deadLettersOf(queue), "Arn"] } } }],
    });
    expect(rule?.properties["Targets"]).toHaveLength(1);
  });

  it("works on several messages at a time, each failing alone, and waits only where nobody minds", () => {
    const mapping = mappings.find(({ properties }) => attribute(properties["EventSourceArn"]) === queue?.id);
    expect(mapping?.properties).toMatchObject({
      FunctionName: { Ref: lambda.id },
      BatchSize: batchSize,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
    expect(mapping?.properties["MaximumBatchingWindowInSeconds"]).toBe(patience?.toSeconds());
  });

  it("runs the file of its name", () => {
    expect(lambda.properties["Handler"]).toBe(`events/${name}.handler`);
  });
});

describe("the relay", () => {
  it("misses no record, and sets aside only the one that cannot be told", () => {
    const mapping = cloud.one("AWS::Lambda::EventSourceMapping", "Relay");
    expect(mapping.properties).toMatchObject({
      StartingPosition: "TRIM_HORIZON",
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ eventName: ["INSERT", "MODIFY"] }) }] },
      DestinationConfig: { OnFailure: { Destination: {} } },
    });
  });

  it("may read the stream and put on the bus, and nothing else but its log", () => {
    const actions = cloud.allowedTo("etalase-relay").flatMap(({ Action }) => listOf(Action).map(text));
    expect(new Set(actions.map((action) => action.split(":")[0]))).toEqual(
      new Set(["logs", "events", "sqs", "dynamodb"]),
    );
    expect(actions.filter((action) => action.startsWith("dynamodb:")).toSorted()).toEqual([
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
    ]);
  });
});

describe("jobs", () => {
  it("look for ended waits every minute, and say so when they cannot", () => {
    const rule = cloud.one("AWS::Events::Rule", "DueEachMinute");
    expect(rule.properties).toMatchObject({
      ScheduleExpression: "rate(1 minute)",
      Targets: [{ Arn: { "Fn::GetAtt": [cloud.lambda("etalase-find-due").id, "Arn"] }, DeadLetterConfig: {} }],
    });
    expect(cloud.one("AWS::Lambda::EventInvokeConfig", "Due").properties).toMatchObject({
      DestinationConfig: { OnFailure: {} },
    });
  });

  it("render ten batches at a time, so that a full render leaves room for shoppers", () => {
    expect(cloud.one("AWS::Lambda::EventSourceMapping", "RenderPages").properties).toMatchObject({
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });
});

it("knows only events that the domain tells", async () => {
  const root = fileURLToPath(new URL("../../packages/domain", import.meta.url));
  const told = new Set<string>();
  for await (const file of glob("**/*.ts", { cwd: root, exclude: ["node_modules"] })) {
    const source = readFileSync(`${root}/${file}`, "utf8");
    for (const [, type = ""] of source.matchAll(/defineEvent\(\s*"([\w.]+)"/g)) told.add(type);
  }
  const wanted = Object.values(subscriptions).flatMap(({ types }) => types);
  expect(wanted.filter((type) => !told.has(type))).toEqual([]);
});

it("keeps a year of events for subscriptions to come", () => {
  expect(cloud.one("AWS::Events::Archive", "Bus").properties).toMatchObject({ RetentionDays: 365 });
});
