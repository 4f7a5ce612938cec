import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloudOf, functionOf, roleOf, type TestCloud } from "../testing/cloud.ts";

const arn = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });
const queue = (name: string) => ({ Type: "AWS::SQS::Queue", Properties: { QueueName: name } });
const rule = (pattern: object, targets: object[], more: object = {}) => ({
  Type: "AWS::Events::Rule",
  Properties: { EventBusName: { Ref: "Bus" }, EventPattern: pattern, Targets: targets, ...more },
});

let test: TestCloud;
let bus: EventBridgeClient;
beforeAll(async () => {
  test = await cloudOf({
    resources: {
      Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "etalase" } },
      Orders: queue("orders"),
      Shaped: queue("shaped"),
      Never: queue("never"),
      Late: queue("late"),
      Ticks: queue("ticks"),
      Nights: queue("nights"),
      Undelivered: queue("undelivered"),
      Role: roleOf("effect"),
      Effect: functionOf("effect", "effect", "Role"),
      ToOrders: rule({ "detail-type": [{ prefix: "order." }] }, [{ Id: "a", Arn: arn("Orders") }]),
      ToShaped: rule({ "detail-type": ["order.placed"] }, [
        {
          Id: "a",
          Arn: arn("Shaped"),
          InputTransformer: {
            InputPathsMap: { id: "$.detail.id", first: "$.detail.lines[0].sku" },
            InputTemplate: '{"order": <id>, "text": "order <id> of <first>", "by": "<aws.events.rule-name>"}',
          },
        },
      ]),
      ToFunction: rule({ "detail-type": ["order.placed"] }, [{ Id: "a", Arn: arn("Effect"), InputPath: "$.detail" }]),
      ToNowhere: rule({ "detail-type": ["order.lost"] }, [
        { Id: "a", Arn: "arn:aws:sqs:x:y:gone", DeadLetterConfig: { Arn: arn("Undelivered") } },
      ]),
      Disabled: rule({ source: ["shop"] }, [{ Id: "a", Arn: arn("Never") }], { State: "DISABLED" }),
      EachMinute: {
        Type: "AWS::Events::Rule",
        Properties: { ScheduleExpression: "rate(1 minute)", Targets: [{ Id: "a", Arn: arn("Ticks") }] },
      },
      Nightly: {
        Type: "AWS::Scheduler::Schedule",
        Properties: {
          ScheduleExpression: "cron(30 1 * * ? *)",
          ScheduleExpressionTimezone: "Asia/Jakarta",
          Target: { Arn: arn("Nights"), Input: '{"at":"<aws.scheduler.scheduled-time>"}' },
        },
      },
    },
    code: { effect: "export const handler = async (event) => console.log('seen', event.id);" },
  });
  bus = new EventBridgeClient(test.client());
});
afterAll(() => test.close());

const put = (...entries: PutEventsRequestEntry[]) => bus.send(new PutEventsCommand({ Entries: entries }));
const entry = (DetailType: string, detail: object = {}, more: object = {}): PutEventsRequestEntry => ({
  EventBusName: "etalase",
  Source: "shop",
  DetailType,
  Detail: JSON.stringify(detail),
  ...more,
});
const bodies = (name: string) =>
  test.cloud.queues.peek(name).map(({ body }) => JSON.parse(body) as Record<string, unknown>);

describe("an event", () => {
  it("reaches every target of every rule that it matches, in the shape that the rule asks for", async () => {
    await put(
      entry("order.placed", { id: "o-1", lines: [{ sku: "mug" }] }, { Time: new Date("2026-11-24T01:02:03Z") }),
    );
    expect(bodies("orders")).toEqual([
      {
        version: "0",
        id: expect.any(String),
        "detail-type": "order.placed",
        source: "shop",
        account: test.cloud.account,
        time: "2026-11-24T01:02:03Z",
        region: test.cloud.region,
        resources: [],
        detail: { id: "o-1", lines: [{ sku: "mug" }] },
      },
    ]);
    expect(bodies("shaped")).toEqual([
      { order: "o-1", text: "order o-1 of mug", by: expect.stringContaining("ToShaped") },
    ]);
    await expect.poll(() => test.cloud.lines.map(({ line }) => line)).toContain("seen o-1");
    expect(bodies("never")).toEqual([]);
  });

  it("that no target takes lies in the rule's dead letters with the reason", async () => {
    await put(entry("order.lost", { id: "o-2" }));
    expect(bodies("undelivered")).toMatchObject([{ detail: { id: "o-2" } }]);
  });

  it("that is wrong is answered by itself; the others of the call are published", async () => {
    const before = bodies("orders").length;
    const { FailedEntryCount, Entries } = await put(
      entry("order.paid", { id: "o-3" }),
      { ...entry("order.paid"), Detail: "not json" },
      { ...entry("order.paid"), Source: "" },
    );
    expect(FailedEntryCount).toBe(2);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([undefined, "MalformedDetail", "InvalidArgument"]);
    expect(bodies("orders").length).toBe(before + 1);
  });

  it("comes in calls of ten at most, and of a megabyte", async () => {
    await expect(put(...Array.from({ length: 11 }, () => entry("x")))).rejects.toMatchObject({
      name: "ValidationException",
    });
    await expect(put(entry("x", { text: "x".repeat(1024 * 1024) }))).rejects.toMatchObject({
      name: "ValidationException",
    });
  });

  it("to a bus that does not exist is accepted and gone, as in AWS", async () => {
    const { FailedEntryCount } = await put(entry("order.paid", {}, { EventBusName: "nowhere" }));
    expect(FailedEntryCount).toBe(0);
    expect(test.cloud.events.some(({ bus }) => bus === "nowhere")).toBe(false);
  });
});

describe("a schedule", () => {
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;

  it("comes due as the clock moves, and once where the clock jumps over many", async () => {
    const before = bodies("ticks").length;
    test.cloud.clock.advance(MINUTE);
    await expect.poll(() => bodies("ticks").length).toBe(before + 1);
    test.cloud.clock.advance(10 * MINUTE);
    await expect.poll(() => bodies("ticks").length).toBe(before + 2);
    expect(bodies("ticks").at(-1)).toMatchObject({
      source: "aws.events",
      "detail-type": "Scheduled Event",
      detail: {},
    });
  });

  it("keeps to the hours of its own zone", async () => {
    test.cloud.clock.advance(DAY);
    await expect.poll(() => bodies("nights").length).toBe(1);
    expect(bodies("nights")).toMatchObject([{ at: expect.stringMatching(/T18:30:00Z$/) }]);
  });
});
