import { readFile } from "node:fs/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type DataKeys, dataKeys, operatorTable, type SealOf, type TableOf } from "@etalase/dynamo";
import { kmsOf, openSeal } from "@etalase/functions/data-key";
import * as z from "zod/mini";
import { distributionTenants, type Hosts } from "./hosts.ts";

/** What the command line must know of a deployment; `cdk deploy --outputs-file` and the embedded cloud write it. */
export const Outputs = z.object({
  TableName: z.string(),
  KeysTable: z.string(),
  SealKey: z.string(),
  SiteBucket: z.string(),
  UploadsBucket: z.string(),
  BusName: z.string(),
  IdentityTable: z.string(),
  LettersQueue: z.string(),
  DistributionId: z.string(),
  ConnectionGroupId: z.string(),
  /** Whether one certificate covers every host, or each has its own. */
  Certificates: z.enum(["shared", "each"]),
  /** Only for the embedded cloud: where it answers, and with which credentials. */
  local: z.optional(
    z.object({
      endpoint: z.string(),
      /** Where its pages are: each tenant's host stands below. */
      site: z.url(),
      region: z.string(),
      credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
    }),
  ),
});
export type Outputs = z.infer<typeof Outputs>;

/** A deployment, on AWS or on this machine, as the operator reaches it. */
export interface Target {
  tableOf: TableOf;
  /** The tenants' data keys, and what is closed with them: the operator reads what somebody asks of their own. */
  keys: DataKeys;
  sealOf: SealOf;
  people: { db: DynamoDBDocumentClient; table: string };
  site: { s3: S3Client; bucket: string };
  /** What people uploaded, each tenant's below its own id. */
  uploads: { s3: S3Client; bucket: string };
  bus: { events: EventBridgeClient; name: string };
  /** What waits to be sent to people. */
  letters: { sqs: SQSClient; url: string };
  hosts: Hosts;
  /** Where the embedded cloud shows its pages; undefined on AWS. */
  local: string | undefined;
}

/** The stacks' outputs in one object, whether they stand flat or by stack. Throws a sentence when the file is not there or is none. */
export async function readOutputs(file: string): Promise<Outputs> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(
      `No deployment described in ${file}. Start the embedded cloud first, or write it with "cdk deploy --outputs-file ${file}".`,
    );
  });
  const written = jsonIn(text);
  const stacks = Object.entries(written).filter(([name, value]) => name !== "local" && typeof value === "object");
  const outputs = z.safeParse(Outputs, { ...written, ...Object.assign({}, ...stacks.map(([, outputs]) => outputs)) });
  if (outputs.success) return outputs.data;
  const wrong = new Set(outputs.error.issues.map(({ path }) => path.join(".")));
  throw new Error(
    `${file} does not describe a deployment of this version (${[...wrong].join(", ")}): write it anew with "cdk deploy --outputs-file ${file}", or start the embedded cloud again.`,
  );
}

/** Nothing where it is no object of JSON: what is missing is told by name. */
function jsonIn(text: string): Record<string, unknown> {
  try {
    const written: unknown = JSON.parse(text);
    return typeof written === "object" && written !== null ? { ...written } : {};
  } catch {
    return {};
  }
}

export function openTarget({ local, ...outputs }: Outputs): Target {
  const config = local ?? {};
  const client = new DynamoDBClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" });
  const keys = dataKeys(operatorTable({ name: outputs.KeysTable, client }));
  return {
    tableOf: operatorTable({ name: outputs.TableName, client }),
    keys,
    sealOf: (tenant) => {
      const { credentials } = client.config;
      return openSeal(tenant, kmsOf({ ...local, key: outputs.SealKey, tenant, credentials }), keys);
    },
    people: { db: DynamoDBDocumentClient.from(client), table: outputs.IdentityTable },
    site: { s3, bucket: outputs.SiteBucket },
    uploads: { s3, bucket: outputs.UploadsBucket },
    bus: { events: new EventBridgeClient(config), name: outputs.BusName },
    letters: { sqs: new SQSClient(config), url: outputs.LettersQueue },
    hosts: distributionTenants({
      client: s3,
      endpoint: local?.endpoint,
      distribution: outputs.DistributionId,
      connectionGroup: outputs.ConnectionGroupId,
      certified: outputs.Certificates === "each",
    }),
    local: local?.site,
  };
}
