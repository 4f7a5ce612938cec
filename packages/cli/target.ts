import { readFile } from "node:fs/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { operatorTable, type TableOf } from "@etalase/dynamo";
import * as z from "zod/mini";

/** What the command line must know of a deployment; `cdk deploy --outputs-file` and the embedded cloud write it. */
export const Outputs = z.object({
  TableName: z.string(),
  SiteBucket: z.string(),
  BusName: z.string(),
  IdentityTable: z.string(),
  /** Only for the embedded cloud: where it answers, and with which credentials. */
  local: z.optional(
    z.object({
      endpoint: z.string(),
      region: z.string(),
      credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
    }),
  ),
});
export type Outputs = z.infer<typeof Outputs>;

/** A deployment, on AWS or on this machine, as the operator reaches it. */
export interface Target {
  tableOf: TableOf;
  people: { db: DynamoDBDocumentClient; table: string };
  site: { s3: S3Client; bucket: string };
  bus: { events: EventBridgeClient; name: string };
}

/** The stacks' outputs in one object, whether they stand flat or by stack. Throws a sentence when the file is not there. */
export async function readOutputs(file: string): Promise<Outputs> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(
      `No deployment described in ${file}. Start the embedded cloud first, or write it with "cdk deploy --outputs-file ${file}".`,
    );
  });
  const written = JSON.parse(text) as Record<string, unknown>;
  const stacks = Object.entries(written).filter(([name, value]) => name !== "local" && typeof value === "object");
  return Outputs.parse({ ...written, ...Object.assign({}, ...stacks.map(([, outputs]) => outputs)) });
}

export function openTarget({ local, ...outputs }: Outputs): Target {
  const config = local ?? {};
  const client = new DynamoDBClient(config);
  return {
    tableOf: operatorTable({ name: outputs.TableName, client }),
    people: { db: DynamoDBDocumentClient.from(client), table: outputs.IdentityTable },
    site: {
      s3: new S3Client({ ...config, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" }),
      bucket: outputs.SiteBucket,
    },
    bus: { events: new EventBridgeClient(config), name: outputs.BusName },
  };
}
