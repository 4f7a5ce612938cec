import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import type { TenantId } from "@etalase/domain/tenant";
import { tenantCredentials } from "@etalase/dynamo";
import { MINUTE } from "@etalase/kit";
import { SignatureV4 } from "@smithy/signature-v4";
import { required } from "./env.ts";

/** A form that a browser posts: its fields first and as they are, `file` last. It is good for one object of one type, for five minutes. */
export interface UploadForm {
  url: string;
  fields: Record<string, string>;
}

/** What may be posted: where to, below the tenant's own folder, and of what type and size. */
export interface Wanted {
  path: string;
  type: string;
  /** Bytes. */
  most: number;
}

/** What people of one tenant uploaded, with credentials that reach no other tenant's. */
export interface Uploads {
  form(wanted: Wanted): Promise<UploadForm>;
  read(path: string): Promise<Uint8Array | undefined>;
  /** An address that shows it for five minutes, under that type whatever was said when it was uploaded. */
  link(path: string, shown: { type: string; name: string }): Promise<string>;
  /** Keeps what a function made beside them. */
  keep(path: string, file: { body: string | Uint8Array; type: string }): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Where the site's distribution hands forms on to the bucket. */
const FORM_ADDRESS = "/unggah";
const VALID_FOR = 5 * MINUTE;

const Bucket = required("UPLOADS_BUCKET");
const role = required("TENANT_UPLOADS_ROLE");
const sts = new STSClient({});
const base = new S3Client({});
const known = new Map<TenantId, Uploads>();

export function uploadsOf(tenant: TenantId): Uploads {
  const uploads = known.get(tenant) ?? openUploads(tenant);
  known.set(tenant, uploads);
  return uploads;
}

function openUploads(tenant: TenantId): Uploads {
  const s3 = new S3Client({
    credentials: tenantCredentials(sts, role, tenant),
    requestHandler: base.config.requestHandler,
    requestChecksumCalculation: "WHEN_REQUIRED",
    forcePathStyle: true,
  });
  const { credentials, region, sha256 } = s3.config;
  const signer = new SignatureV4({ credentials, region, sha256, service: "s3", uriEscapePath: false });
  const keyOf = (path: string) => `${tenant}/${path}`;
  return {
    async form({ path, type, most }) {
      const now = new Date();
      const { accessKeyId, sessionToken = "" } = await credentials();
      const at = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
      const fields = {
        key: keyOf(path),
        "content-type": type,
        "x-amz-algorithm": "AWS4-HMAC-SHA256",
        "x-amz-credential": `${accessKeyId}/${at.slice(0, 8)}/${await region()}/s3/aws4_request`,
        "x-amz-date": at,
        "x-amz-security-token": sessionToken,
      };
      const policy = policyOf(fields, { most, until: now.getTime() + VALID_FOR });
      const signature = await signer.sign(policy, { signingDate: now });
      return { url: FORM_ADDRESS, fields: { ...fields, policy, "x-amz-signature": signature } };
    },
    async read(path) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: keyOf(path) }));
        return await Body?.transformToByteArray();
      } catch (error) {
        // Whoever may not list a bucket gets 403 for what is not there.
        const isAbsent = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403;
        if (isAbsent || error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async link(path, { type, name }) {
      const { protocol, hostname, port } = endpointOf(await region());
      const request = {
        method: "GET",
        protocol,
        hostname,
        ...(port ? { port: Number(port) } : {}),
        path: `/${Bucket}/${keyOf(path)}`,
        query: {
          "response-content-type": type,
          "response-content-disposition": `inline; filename="${name}"`,
        },
        headers: { host: port ? `${hostname}:${port}` : hostname, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
      };
      const { query = {} } = await signer.presign(request, { expiresIn: VALID_FOR / 1_000 });
      const url = new URL(`${protocol}//${request.headers.host}${request.path}`);
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value));
      return url.href.replaceAll("+", "%20");
    },
    async keep(path, { body, type }) {
      await s3.send(new PutObjectCommand({ Bucket, Key: keyOf(path), Body: body, ContentType: type }));
    },
    async remove(path) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: keyOf(path) }));
    },
  };
}

/** Every field is said exactly, and how large the file may be. */
const policyOf = (fields: Record<string, string>, { most, until }: { most: number; until: number }): string =>
  Buffer.from(
    JSON.stringify({
      expiration: new Date(until).toISOString(),
      conditions: [
        { bucket: Bucket },
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
        ["content-length-range", 1, most],
      ],
    }),
  ).toString("base64");

const endpointOf = (region: string): URL =>
  new URL(process.env["AWS_ENDPOINT_URL"] ?? `https://s3.${region}.amazonaws.com`);
