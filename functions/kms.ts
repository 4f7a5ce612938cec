import { STSClient } from "@aws-sdk/client-sts";
import type { TenantId } from "@etalase/domain/tenant";
import { type Pauses, pause } from "@etalase/kit";
import { SignatureV4 } from "@smithy/signature-v4";
import * as z from "zod/mini";

/** Seals few bytes with a key that never leaves KMS, in the name of one tenant: sealed by one, they cannot be opened by another. Each opening stands in CloudTrail. */
export interface Kms {
  close(bytes: Buffer): Promise<string>;
  open(sealed: string): Promise<Buffer>;
}

export interface KmsOptions {
  /** The master key's ARN. */
  key: string;
  tenant: TenantId;
  credentials: () => Promise<Identity>;
  /** AWS's own where it is left out. */
  endpoint?: string | undefined;
  region?: string | undefined;
}

type Identity = Awaited<
  ReturnType<Extract<ConstructorParameters<typeof SignatureV4>[0]["credentials"], () => unknown>>
>;

const Answer = z.object({ CiphertextBlob: z.optional(z.string()), Plaintext: z.optional(z.string()) });

export function kmsOf({ key: KeyId, tenant, credentials, endpoint, region }: KmsOptions): Kms {
  // The region and the hash that every client of the SDK has.
  const { config } = new STSClient(region ? { region } : {});
  const signer = new SignatureV4({ credentials, region: config.region, sha256: config.sha256, service: "kms" });
  const where = async () => new URL(endpoint ?? `https://kms.${await config.region()}.amazonaws.com`);
  const EncryptionContext = { tenant };
  return {
    async close(bytes) {
      const Plaintext = bytes.toString("base64");
      const { CiphertextBlob } = await ask(signer, where, "Encrypt", { KeyId, EncryptionContext, Plaintext });
      return CiphertextBlob ?? "";
    },
    async open(CiphertextBlob) {
      const { Plaintext = "" } = await ask(signer, where, "Decrypt", { KeyId, EncryptionContext, CiphertextBlob });
      return Buffer.from(Plaintext, "base64");
    },
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

async function askOnce(
  signer: SignatureV4,
  where: () => Promise<URL>,
  operation: string,
  body: object,
): Promise<z.infer<typeof Answer>> {
  const endpoint = await where();
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
