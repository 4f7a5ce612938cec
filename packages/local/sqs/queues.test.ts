import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allow, cloudOf, functionOf, roleOf, type TestCloud } from "../testing/cloud.ts";

const queue = (name: string, more: object = {}) => ({
  Type: "AWS::SQS::Queue",
  Properties: { QueueName: name, ...more },
});
const redriveTo = (id: string, maxReceiveCount: number) => ({
  RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": [id, "Arn"] }, maxReceiveCount },
});
const WORKER = `export const handler = async ({ Records }) => ({
  batchItemFailures: Records.filter(({ body }) => body.includes("bad")).map(({ messageId }) => ({ itemIdentifier: messageId })),
});`;
const reading = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
const mapping = (queueId: string, functionId: string, more: object = {}) => ({
  Type: "AWS::Lambda::EventSourceMapping",
  Properties: {
    EventSourceArn: { "Fn::GetAtt": [queueId, "Arn"] },
    FunctionName: { Ref: functionId },
    BatchSize: 10,
    ...more,
  },
});

let test: TestCloud;
let sqs: SQSClient;
beforeAll(async () => {
  test = await cloudOf({
    resources: {
      Plain: queue("plain", { VisibilityTimeout: 30 }),
      Dead: queue("dead"),
      Short: queue("short", { VisibilityTimeout: 10, ...redriveTo("Dead", 2) }),
      Work: queue("work", { VisibilityTimeout: 60, ...redriveTo("WorkDead", 3) }),
      WorkDead: queue("work-dead"),
      Whole: queue("whole", { VisibilityTimeout: 60, ...redriveTo("WholeDead", 1) }),
      WholeDead: queue("whole-dead"),
      Role: roleOf("worker", [allow(reading, "*")]),
      Worker: functionOf("worker", "worker", "Role"),
      Thrower: functionOf("thrower", "thrower", "Role"),
      WorkSource: mapping("Work", "Worker", { FunctionResponseTypes: ["ReportBatchItemFailures"] }),
      WholeSource: mapping("Whole", "Thrower"),
    },
    code: { worker: WORKER, thrower: "export const handler = async () => { throw new Error('no'); };" },
  });
  sqs = new SQSClient(test.client());
});
afterAll(() => test.close());

const urlOf = (name: string) => `${test.cloud.endpoint}/${test.cloud.account}/${name}`;
const send = (name: string, MessageBody: string, more = {}) =>
  sqs.send(new SendMessageCommand({ QueueUrl: urlOf(name), MessageBody, ...more }));
const receive = async (name: string, more = {}) =>
  (
    await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: urlOf(name),
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ["All"],
        MessageAttributeNames: ["All"],
        ...more,
      }),
    )
  ).Messages ?? [];
const bodies = (name: string) => test.cloud.queues.peek(name).map(({ body }) => body);

describe("a message", () => {
  it("is hidden while someone works on it, and comes back when its time is over", async () => {
    await send("plain", "halo", { MessageAttributes: { kind: { DataType: "String", StringValue: "greeting" } } });
    const [first] = await receive("plain");
    expect(first).toMatchObject({
      Body: "halo",
      MessageAttributes: { kind: { StringValue: "greeting" } },
      Attributes: { ApproximateReceiveCount: "1" },
    });
    expect(await receive("plain")).toEqual([]);
    test.cloud.clock.advance(30_000);
    const [second] = await receive("plain");
    expect(second).toMatchObject({ MessageId: first?.MessageId, Attributes: { ApproximateReceiveCount: "2" } });
    await sqs.send(new DeleteMessageCommand({ QueueUrl: urlOf("plain"), ReceiptHandle: second?.ReceiptHandle }));
    test.cloud.clock.advance(30_000);
    expect(await receive("plain")).toEqual([]);
  });

  it("is given back early, or kept longer", async () => {
    await send("plain", "halo");
    const [taken] = await receive("plain");
    const hide = (VisibilityTimeout: number) =>
      sqs.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: urlOf("plain"),
          ReceiptHandle: taken?.ReceiptHandle,
          VisibilityTimeout,
        }),
      );
    await hide(0);
    const [again] = await receive("plain");
    expect(again?.MessageId).toBe(taken?.MessageId);
    await expect(hide(60)).rejects.toMatchObject({ name: "ReceiptHandleIsInvalid" });
    await sqs.send(new DeleteMessageCommand({ QueueUrl: urlOf("plain"), ReceiptHandle: again?.ReceiptHandle }));
  });

  it("may come later", async () => {
    await send("plain", "later", { DelaySeconds: 60 });
    expect(await receive("plain")).toEqual([]);
    test.cloud.clock.advance(60_000);
    expect((await receive("plain")).map(({ Body }) => Body)).toEqual(["later"]);
  });

  it("that was received too often lies in the dead letters, until it is sent back", async () => {
    await send("short", "stubborn");
    for (let tries = 0; tries < 2; tries++) {
      expect(await receive("short")).toHaveLength(1);
      test.cloud.clock.advance(10_000);
    }
    expect(await receive("short")).toEqual([]);
    expect(bodies("dead")).toEqual(["stubborn"]);
    expect(test.cloud.queues.redrive("dead")).toBe(1);
    expect(await receive("short")).toMatchObject([{ Body: "stubborn", Attributes: { ApproximateReceiveCount: "1" } }]);
  });

  it("is waited for", async () => {
    const waiting = receive("dead", { WaitTimeSeconds: 20 });
    await send("dead", "here");
    expect((await waiting).map(({ Body }) => Body)).toEqual(["here"]);
  });
});

describe("a request", () => {
  it("for several is answered one by one, and refused where it makes no sense", async () => {
    const batch = (Entries: { Id: string; MessageBody: string; DelaySeconds?: number }[]) =>
      sqs.send(new SendMessageBatchCommand({ QueueUrl: urlOf("dead"), Entries }));
    const answer = await batch([
      { Id: "a", MessageBody: "a" },
      { Id: "b", MessageBody: "b", DelaySeconds: 901 },
    ]);
    expect([answer.Successful?.map(({ Id }) => Id), answer.Failed]).toMatchObject([
      ["a"],
      [{ Id: "b", SenderFault: true }],
    ]);
    await expect(batch([])).rejects.toMatchObject({ name: "EmptyBatchRequest" });
    await expect(
      batch([
        { Id: "a", MessageBody: "a" },
        { Id: "a", MessageBody: "b" },
      ]),
    ).rejects.toMatchObject({ name: "BatchEntryIdsNotDistinct" });
    await expect(send("nowhere", "x")).rejects.toMatchObject({ name: "QueueDoesNotExist" });
    await expect(receive("plain", { MaxNumberOfMessages: 11 })).rejects.toMatchObject({
      name: "InvalidParameterValue",
    });
  });

  it("tells how many wait", async () => {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: urlOf("short"), AttributeNames: ["All"] }),
    );
    expect(Attributes).toMatchObject({
      QueueArn: `arn:aws:sqs:${test.cloud.region}:${test.cloud.account}:short`,
      VisibilityTimeout: "10",
    });
  });
});

describe("a function that reads a queue", () => {
  /** What lies in a queue once failures were tried again, each hidden for a minute before. */
  const inTheEnd = (name: string) =>
    expect.poll(() => {
      test.cloud.clock.advance(60_000);
      return bodies(name);
    });

  it("fails only what it names: the rest is done, and that goes to the dead letters after its tries", async () => {
    for (const body of ["good 1", "bad", "good 2"]) await send("work", body);
    await inTheEnd("work-dead").toEqual(["bad"]);
    expect(bodies("work")).toEqual([]);
  });

  it("fails all of them where it fails", async () => {
    for (const body of ["one", "two"]) await send("whole", body);
    await inTheEnd("whole-dead").toEqual(["one", "two"]);
    expect(test.cloud.functions.find(({ name }) => name === "thrower")).toMatchObject({ lastError: "Error: no" });
  });
});
