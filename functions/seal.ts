import { S3Client } from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import type { TenantId } from "@etalase/domain/tenant";
import { tenantCredentials } from "@etalase/dynamo";
import { type Pauses, pause } from "@etalase/kit";
import { SignatureV4 } from "@smithy/signature-v4";
import * as z from "zod/mini";
import { required } from "./env.ts";

/** Seals few bytes with a key that never leaves KMS, in the name of one tenant: sealed by one, they cannot be opened by another. Each opening stands in CloudTrail. */
export interface Seal {
  close(text: string): Promise<string>;
  open(sealed: string): Promise<string>;
}

const KeyId = required("SEAL_KEY");
const role = required("TENANT_SEAL_ROLE");
const sts = new STSClient({});
// The region and the hash that every client of the SDK has.
const { region, sha256 } = new S3Client({}).config;

const Answer = z.object({ CiphertextBlob: z.optional(z.string()), Plaintext: z.optional(z.string()) });

const seals = new Map<TenantId, Seal>();

export function sealOf(tenant: TenantId): Seal {
  const seal = seals.get(tenant) ?? openSeal(tenant);
  seals.set(tenant, seal);
  return seal;
}

function openSeal(tenant: TenantId): Seal {
  const signer = new SignatureV4({
    credentials: kept(tenantCredentials(sts, role, tenant)),
    region,
    sha256,
    service: "kms",
  });
  const EncryptionContext = { tenant };
  return {
    async close(text) {
      const Plaintext = Buffer.from(text).toString("base64");
      const { CiphertextBlob } = await ask(signer, "Encrypt", { KeyId, EncryptionContext, Plaintext });
      return CiphertextBlob ?? "";
    },
    async open(CiphertextBlob) {
      const { Plaintext = "" } = await ask(signer, "Decrypt", { KeyId, EncryptionContext, CiphertextBlob });
      return Buffer.from(Plaintext, "base64").toString();
    },
  };
}

type Credentials = Awaited<ReturnType<ReturnType<typeof tenantCredentials>>>;
const MARGIN_MILLISECONDS = 300_000;

/** Credentials until shortly before they end. */
function kept(renew: () => Promise<Credentials>): () => Promise<Credentials> {
  let known: Promise<Credentials> | undefined;
  return async () => {
    const held = await known;
    if (held && held.expiration.getTime() - Date.now() > MARGIN_MILLISECONDS) return held;
    known = renew();
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
}

const PAUSES: Pauses = { first: 50, longest: 400 };
const ATTEMPTS = 5;
const ANSWER_MILLISECONDS = 2_000;

/** One call of KMS, whose client would be a tenth of the whole bundle. What may pass is tried again: closing and opening change nothing. */
async function ask(...call: Parameters<typeof askOnce>): Promise<z.infer<typeof Answer>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(...call);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayPass(error)) throw error;
      await pause(attempt, PAUSES);
    }
  }
}

class KmsError extends Error {
  readonly status: number;

  constructor(operation: string, status: number, name: string) {
    super(`KMS ${operation} answered ${status}`);
    this.name = name;
    this.status = status;
  }
}

/** No answer at all, trouble of the service, or too many calls at a time. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof KmsError) || error.status >= 500 || error.name.endsWith("ThrottlingException");

async function askOnce(signer: SignatureV4, operation: string, body: object): Promise<z.infer<typeof Answer>> {
  const endpoint = new URL(process.env["AWS_ENDPOINT_URL"] ?? `https://kms.${await region()}.amazonaws.com`);
  const request = await signer.sign({
    method: "POST",
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    path: "/",
    headers: {
      host: endpoint.host,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `TrentService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  const { host: _, ...headers } = request.headers;
  const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
  const answer = await fetch(endpoint, { method: "POST", headers, body: String(request.body), signal });
  if (!answer.ok) throw new KmsError(operation, answer.status, await nameIn(answer));
  return Answer.parse(await answer.json());
}

const nameIn = async (answer: Response): Promise<string> => {
  const failure = z.safeParse(z.object({ __type: z.string() }), await answer.json().catch(() => undefined));
  return failure.success ? failure.data.__type : "KmsError";
};
