import { createHash, createHmac } from "node:crypto";
import { S3Client } from "@aws-sdk/client-s3";
import { SignatureV4 } from "@smithy/signature-v4";
import { allow, cloudOf, roleOf, type TestCloud } from "../testing/cloud.ts";

export const BUCKET = "pictures";

/** A bucket that tells of its objects, a role that may write into one folder of it, and a queue that hears. */
export async function pictureCloud(): Promise<TestCloud> {
  return cloudOf({
    resources: {
      Pictures: {
        Type: "AWS::S3::Bucket",
        Properties: {
          BucketName: BUCKET,
          NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
          CorsConfiguration: {
            CorsRules: [
              {
                AllowedOrigins: ["http://*.localhost:8080"],
                AllowedMethods: ["POST", "PUT", "GET"],
                AllowedHeaders: ["content-type"],
                ExposedHeaders: ["ETag"],
                MaxAge: 600,
              },
            ],
          },
        },
      },
      Quiet: { Type: "AWS::S3::Bucket", Properties: { BucketName: "quiet" } },
      Uploader: roleOf("uploader", [allow("s3:PutObject", `arn:aws:s3:::${BUCKET}/incoming/*`)]),
      Heard: { Type: "AWS::SQS::Queue", Properties: { QueueName: "heard" } },
      Rule: {
        Type: "AWS::Events::Rule",
        Properties: {
          EventPattern: { source: ["aws.s3"], "detail-type": ["Object Created", "Object Deleted"] },
          Targets: [{ Id: "queue", Arn: { "Fn::GetAtt": ["Heard", "Arn"] } }],
        },
      },
    },
  });
}

export const s3Of = (test: TestCloud, role?: string) => new S3Client(test.client(role));

/** The hash that the SDK's signer asks for. */
export class Sha256 {
  readonly #hash;

  constructor(secret?: unknown) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", secret as Buffer);
  }

  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {}
}

const signerOf = ({ region, credentials }: ReturnType<TestCloud["client"]>) =>
  new SignatureV4({ service: "s3", region, credentials, sha256: Sha256, uriEscapePath: false });

export interface Presigning {
  role?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  expiresIn?: number;
}

/** A presigned address, as `getSignedUrl` makes it. */
export async function presign(test: TestCloud, method: string, key: string, options: Presigning = {}): Promise<string> {
  const { role, query = {}, headers = {}, expiresIn = 300 } = options;
  const client = test.client(role);
  const { hostname, port, host } = new URL(client.endpoint);
  const signed = await signerOf(client).presign(
    {
      method,
      protocol: "http:",
      hostname,
      port: Number(port),
      path: `/${BUCKET}/${key}`,
      query,
      headers: { host, "X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD", ...headers },
    },
    { expiresIn, signingDate: new Date(test.cloud.clock.now()), unhoistableHeaders: new Set(Object.keys(headers)) },
  );
  const signedQuery = Object.entries(signed.query ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return `${client.endpoint}${signed.path}?${signedQuery.join("&")}`;
}

export interface PostOptions {
  role?: string;
  fields?: Record<string, string>;
  conditions?: unknown[];
  expiresIn?: number;
}

/** A key that leaves the file's name open is only held to its beginning. */
const conditionOf = ([name, value]: [string, string]): unknown =>
  name === "key" && value.endsWith("${filename}") ? ["starts-with", "$key", value.slice(0, -11)] : { [name]: value };

/** The fields of a form, as `createPresignedPost` makes them. */
export function postFields(test: TestCloud, key: string, options: PostOptions = {}): Record<string, string> {
  const { role, fields = {}, conditions = [], expiresIn = 300 } = options;
  const { credentials, region } = test.client(role);
  const now = test.cloud.clock.now();
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const given = {
    bucket: BUCKET,
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${credentials.accessKeyId}/${scope}`,
    "X-Amz-Date": stamp,
    key,
    ...fields,
  };
  const document = {
    expiration: new Date(now + expiresIn * 1000).toISOString(),
    conditions: [...Object.entries(given).map(conditionOf), ...conditions],
  };
  const policy = Buffer.from(JSON.stringify(document)).toString("base64");
  const secret = scope
    .split("/")
    .reduce<Buffer | string>(
      (secret, part) => createHmac("sha256", secret).update(part).digest(),
      `AWS4${credentials.secretAccessKey}`,
    );
  const signature = createHmac("sha256", secret).update(policy).digest("hex");
  return { ...given, Policy: policy, "X-Amz-Signature": signature };
}

/** Sends the form as a browser does, the file last. */
export function post(
  { cloud }: TestCloud,
  fields: Record<string, string>,
  file: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new Blob([file]), "foto saya.jpg");
  return fetch(`${cloud.endpoint}/${BUCKET}`, { method: "POST", body: form, headers, redirect: "manual" });
}
