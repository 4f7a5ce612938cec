import {
  BatchGetItemCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { districtShops, PLATFORM, tenantKey, tenantsKey } from "@etalase/dynamo";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Booted, furnishedCloud, NEIGHBOUR, TENANT } from "../support/furnished.ts";

/** What is tried here the watch of the wire would report, as it must. */
let test: Booted;
let aws: ReturnType<typeof reach>;
let table: string;
let bucket: string;
let own: { db: DynamoDBClient; s3: S3Client };
beforeAll(async () => {
  test = await furnishedCloud();
  const { cloud } = test;
  aws = reach(cloud);
  table = cloud.output("EtalaseData", "TableName");
  bucket = cloud.output("EtalaseData", "SiteBucket");
  own = {
    db: new DynamoDBClient(aws.as(await session("etalase-api", "TenantDataRoleArn"))),
    s3: new S3Client({
      ...aws.as(await session("etalase-publish-pages", "TenantPagesRoleArn")),
      forcePathStyle: true,
    }),
  };
});
afterAll(() => test.stop());

const reach = ({ endpoint, region }: Booted["cloud"]) => ({
  as: (credentials: { accessKeyId: string; secretAccessKey: string }) => ({ endpoint, region, credentials }),
});

/** What a function's credentials become when it works for the first regency. */
async function session(caller: string, role: string) {
  const sts = new STSClient(aws.as(test.cloud.credentials(caller)));
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: test.cloud.output("EtalaseData", role),
      RoleSessionName: "test",
      Tags: [{ Key: "tenant", Value: TENANT }],
    }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? "",
    secretAccessKey: Credentials?.SecretAccessKey ?? "",
    sessionToken: Credentials?.SessionToken ?? "",
  };
}

const key = ({ pk, sk }: { pk: string; sk: string }) => ({ pk: { S: pk }, sk: { S: sk } });
const mine = key(tenantKey(TENANT));
const theirs = key(tenantKey(NEIGHBOUR));
const query = (pk: string, IndexName?: string) =>
  new QueryCommand({
    TableName: table,
    ...(IndexName ? { IndexName } : {}),
    KeyConditionExpression: `${IndexName ?? ""}pk = :pk`,
    ExpressionAttributeValues: { ":pk": { S: pk } },
  });

describe("a session of one regency", () => {
  it("reaches its own keys and its own folder", async () => {
    expect((await own.db.send(new GetItemCommand({ TableName: table, Key: mine }))).Item).toBeDefined();
    const page = await own.s3.send(new GetObjectCommand({ Bucket: bucket, Key: `sites/${TENANT}/index.html` }));
    expect(page.Body).toBeDefined();
  });

  it.each([
    ["another's item", () => new GetItemCommand({ TableName: table, Key: theirs })],
    ["another's item beside its own", () => both()],
    ["an item of the platform", () => new GetItemCommand({ TableName: table, Key: key(tenantsKey(TENANT)) })],
    ["a write of another's item", () => new PutItemCommand({ TableName: table, Item: theirs })],
    [
      "another's item in a transaction that begins with its own",
      () =>
        new TransactWriteItemsCommand({
          TransactItems: [{ Put: { TableName: table, Item: mine } }, { Put: { TableName: table, Item: theirs } }],
        }),
    ],
    ["another's partition", () => query(tenantKey(NEIGHBOUR).pk)],
    ["another's partition of an index", () => query(districtShops(NEIGHBOUR, "360401"), "gsi1")],
    ["a partition whose name begins like its own", () => query(`T#${TENANT}`)],
    ["everything", () => new ScanCommand({ TableName: table })],
    ["everything by an index", () => new ScanCommand({ TableName: table, IndexName: "gsi2" })],
    ["PartiQL, even for its own", () => partiQl(`WHERE pk = '${tenantKey(TENANT).pk}'`)],
    ["PartiQL without a key", () => partiQl("")],
  ])("is refused %s", async (_what, command) => {
    await expect(own.db.send(command() as GetItemCommand)).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  const both = () =>
    new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [mine, theirs] } } }) as unknown as GetItemCommand;
  const partiQl = (where: string) =>
    new ExecuteStatementCommand({ Statement: `SELECT * FROM "${table}" ${where}` }) as unknown as GetItemCommand;

  it.each([
    ["another's page", () => new GetObjectCommand({ Bucket: bucket, Key: `sites/${NEIGHBOUR}/index.html` })],
    [
      "a folder whose name begins like its own",
      () => new GetObjectCommand({ Bucket: bucket, Key: `sites/${TENANT}0/index.html` }),
    ],
    ["a write into another's folder", () => new PutObjectCommand({ Bucket: bucket, Key: `sites/${NEIGHBOUR}/x` })],
    ["a list of the bucket", () => new ListObjectsV2Command({ Bucket: bucket })],
    ["a list of its own folder", () => new ListObjectsV2Command({ Bucket: bucket, Prefix: `sites/${TENANT}/` })],
  ])("is refused %s", async (_what, command) => {
    await expect(own.s3.send(command() as GetObjectCommand)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe("a function by itself", () => {
  it.each(["etalase-api", "etalase-publish-pages", "etalase-relay", "etalase-identity", "etalase-find-due"])(
    "%s reaches neither the table, nor the pages, nor a queue that is not its own",
    async (name) => {
      const { cloud } = test;
      const config = aws.as(cloud.credentials(name));
      const read = new GetItemCommand({ TableName: table, Key: mine });
      await expect(new DynamoDBClient(config).send(read)).rejects.toMatchObject({ name: "AccessDeniedException" });
      const page = new GetObjectCommand({ Bucket: bucket, Key: `sites/${TENANT}/index.html` });
      await expect(new S3Client({ ...config, forcePathStyle: true }).send(page)).rejects.toMatchObject({
        $metadata: { httpStatusCode: 403 },
      });
      const QueueUrl = cloud.output("EtalaseEvents", "RenderQueueUrl");
      const message = new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ tenant: NEIGHBOUR }) });
      await expect(new SQSClient(config).send(message)).rejects.toMatchObject({ name: /AccessDenied/ });
    },
  );

  it("takes no regency's keys on where its name is not on the list, nor without saying whose", async () => {
    const { cloud } = test;
    const RoleArn = cloud.output("EtalaseData", "TenantDataRoleArn");
    const assume = (caller: string, Tags?: { Key: string; Value: string }[]) =>
      new STSClient(aws.as(cloud.credentials(caller))).send(
        new AssumeRoleCommand({ RoleArn, RoleSessionName: "test", ...(Tags ? { Tags } : {}) }),
      );
    await expect(assume("etalase-relay", [{ Key: "tenant", Value: TENANT }])).rejects.toThrow("not authorized");
    await expect(assume("etalase-api")).rejects.toThrow("not authorized");
    await expect(assume("etalase-api", [{ Key: "tenant", Value: PLATFORM }])).rejects.toThrow("not authorized");
  });
});
