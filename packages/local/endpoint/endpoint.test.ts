import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { allow, cloudOf, roleOf, type TestCloud } from "../testing/cloud.ts";

const TABLE = { "Fn::GetAtt": ["Table", "Arn"] };
const resources = {
  Table: {
    Type: "AWS::DynamoDB::Table",
    Properties: {
      TableName: "shops",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    },
  },
  Queue: { Type: "AWS::SQS::Queue", Properties: { QueueName: "work" } },
  Api: roleOf("api", [allow(["sts:AssumeRole", "sts:TagSession"], "*")]),
  Data: {
    Type: "AWS::IAM::Role",
    Properties: {
      RoleName: "data",
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: "Allow",
            Action: ["sts:AssumeRole", "sts:TagSession"],
            Principal: { AWS: { "Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root" } },
          },
        ],
      },
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              allow(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:ConditionCheckItem"], TABLE, {
                Condition: {
                  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["T#${aws:PrincipalTag/tenant}#*"] },
                  Null: { "dynamodb:LeadingKeys": "false" },
                },
              }),
            ],
          },
        },
      ],
    },
  },
};

let test: TestCloud;
beforeAll(async () => {
  test = await cloudOf({ resources });
});
afterAll(() => test.close());
afterEach(() => test.cloud.faults.clear());

const db = (config: object = {}) => new DynamoDBClient({ ...test.client(), ...config });
const get = (pk = "T#3603#SHOP") => new GetItemCommand({ TableName: "shops", Key: { pk: { S: pk } } });
const put = (pk = "T#3603#SHOP") => new PutItemCommand({ TableName: "shops", Item: { pk: { S: pk } } });

/** A request whose `x-amz-target` and body are right, and whose signature is what `headers` say. */
const raw = (headers: Record<string, string> = {}, body = "{}") =>
  fetch(test.cloud.endpoint, {
    method: "POST",
    headers: { "x-amz-target": "DynamoDB_20120810.ListTables", ...headers },
    body,
  });

describe("a request is refused", () => {
  it("without a signature", async () => {
    const answer = await raw();
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { __type: "MissingAuthenticationTokenException" },
    ]);
  });

  it("with an unknown key", async () => {
    const credentials = { accessKeyId: "AKIAUNKNOWN", secretAccessKey: "x" };
    await expect(db({ credentials }).send(get())).rejects.toMatchObject({ name: "UnrecognizedClientException" });
  });

  it("with a wrong secret, for another region, or at another time", async () => {
    const credentials = { ...test.cloud.operator, secretAccessKey: "guessed" };
    await expect(db({ credentials }).send(get())).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
    await expect(db({ region: "us-east-1" }).send(get())).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
    const stale =
      "AWS4-HMAC-SHA256 Credential=OPERATOR/20200101/ap-southeast-3/dynamodb/aws4_request, SignedHeaders=host, Signature=00";
    const answer = await raw({ authorization: stale, "x-amz-date": "20200101T000000Z" });
    expect(await answer.json()).toMatchObject({ __type: "RequestTimeTooSkewed" });
  });

  it("for a service or an operation that is not here", async () => {
    const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const authorization = `AWS4-HMAC-SHA256 Credential=OPERATOR/${stamp.slice(0, 8)}/ap-southeast-3/glacier/aws4_request, SignedHeaders=host, Signature=00`;
    const answer = await raw({ authorization, "x-amz-date": stamp });
    expect([answer.status, await answer.json()]).toMatchObject([400, { __type: "UnknownOperationException" }]);
  });
});

describe("a session", () => {
  const assume = async (tenant: string) => {
    const { Credentials } = await new STSClient(test.client("api")).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${test.cloud.account}:role/data`,
        RoleSessionName: "request",
        DurationSeconds: 900,
        Tags: [{ Key: "tenant", Value: tenant }],
      }),
    );
    return {
      accessKeyId: Credentials?.AccessKeyId ?? "",
      secretAccessKey: Credentials?.SecretAccessKey ?? "",
      sessionToken: Credentials?.SessionToken ?? "",
    };
  };

  it("reaches its tenant's keys, in whatever call they are named, and no other's", async () => {
    const own = db({ credentials: await assume("3603") });
    await own.send(put());
    expect(await own.send(get())).toMatchObject({ Item: { pk: { S: "T#3603#SHOP" } } });
    await expect(own.send(get("T#3604#SHOP"))).rejects.toMatchObject({ name: "AccessDeniedException" });
    await expect(own.send(put("T#3604#SHOP"))).rejects.toMatchObject({ name: "AccessDeniedException" });
    await expect(own.send(new ScanCommand({ TableName: "shops" }))).rejects.toMatchObject({
      name: "AccessDeniedException",
    });
    const both = ["T#3603#A", "T#3604#A"].map((pk) => ({ Put: { TableName: "shops", Item: { pk: { S: pk } } } }));
    await expect(own.send(new TransactWriteItemsCommand({ TransactItems: both }))).rejects.toMatchObject({
      name: "AccessDeniedException",
    });
    expect(await db().send(get("T#3603#A"))).not.toHaveProperty("Item");
  });

  it("is who it says it is", async () => {
    const identity = await new STSClient({ ...test.client(), credentials: await assume("3603") }).send(
      new GetCallerIdentityCommand({}),
    );
    expect(identity).toMatchObject({ Arn: `arn:aws:sts::${test.cloud.account}:assumed-role/data/request` });
  });

  it("is worth nothing without its token, and over when its time is", async () => {
    const { sessionToken, ...keys } = await assume("3603");
    await expect(db({ credentials: keys }).send(get())).rejects.toMatchObject({ name: "UnrecognizedClientException" });
    const own = db({ credentials: { ...keys, sessionToken } });
    await own.send(get());
    test.cloud.clock.advance(901_000);
    await expect(own.send(get())).rejects.toMatchObject({ name: "ExpiredTokenException" });
  });

  it("cannot do what another service asks of it", async () => {
    const credentials = await assume("3603");
    const queue = new SQSClient({ ...test.client(), credentials });
    await expect(queue.send(new SendMessageCommand({ QueueUrl: "work", MessageBody: "x" }))).rejects.toMatchObject({
      name: "AccessDeniedException",
    });
    const bus = new EventBridgeClient({ ...test.client(), credentials });
    const entry = { Source: "x", DetailType: "x", Detail: "{}" };
    await expect(bus.send(new PutEventsCommand({ Entries: [entry] }))).rejects.toMatchObject({
      name: "AccessDeniedException",
    });
  });
});

describe("what goes wrong on purpose", () => {
  it("looks as in AWS: throttles, conflicts, errors, and answers that never come", async () => {
    const faults = ["throttle", "conflict", "error", "drop-reply"] as const;
    const names = [
      "ProvisionedThroughputExceededException",
      "TransactionConflictException",
      "InternalServerError",
      "TimeoutError",
    ];
    for (const [at, fault] of faults.entries()) {
      const remove = test.cloud.faults.use(({ operation }) => (operation === "PutItem" ? fault : undefined));
      await expect(db().send(put(`T#3603#${fault}`)), fault).rejects.toMatchObject({ name: names[at] });
      remove();
    }
    // A dropped answer is not an undone deed.
    const stands = await Promise.all(faults.map(async (fault) => "Item" in (await db().send(get(`T#3603#${fault}`)))));
    expect(stands).toEqual([false, false, false, true]);
  });

  it("befalls a call of its kind only: reads have no conflicts", async () => {
    test.cloud.faults.use(() => "conflict");
    await db().send(get());
    const write = new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName: "shops", Item: { pk: { S: "T#3603#X" } } } }],
    });
    await expect(db().send(write)).rejects.toMatchObject({
      name: "TransactionCanceledException",
      CancellationReasons: [expect.objectContaining({ Code: "TransactionConflict" })],
    });
  });
});
