import { createHmac } from "node:crypto";
import { ServiceError } from "../core/errors.ts";
import type { Statement } from "./statement.ts";

/** Who makes a call. */
export interface Principal {
  kind: "operator" | "role";
  /** The role's name; `operator` for the operator. */
  role: string;
  /** As in error messages and trust policies. */
  arn: string;
  functionName?: string;
  worker?: number;
  /** Of its session, where it has one. */
  tags?: ReadonlyMap<string, string>;
  /** The policies that speak for it, its session's tags filled in. */
  statements: readonly Statement[];
  /** Limits of a session policy; all of it must be allowed there too. */
  boundary?: readonly Statement[];
  /** Of a session, which is only valid together with its token: the access key's own id. */
  expires?: number;
}

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** Secrets are derived from the key and one seed, so that none has to be stored. */
export class Keys {
  readonly #seed: string;
  readonly #secrets = new Map<string, string>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  secret(accessKeyId: string): string {
    const known = this.#secrets.get(accessKeyId);
    if (known) return known;
    const secret = createHmac("sha256", this.#seed).update(accessKeyId).digest("base64url");
    this.#secrets.set(accessKeyId, secret);
    return secret;
  }

  credentials(accessKeyId: string): Credentials {
    return { accessKeyId, secretAccessKey: this.secret(accessKeyId) };
  }
}

export const unknownKey = () =>
  new ServiceError("UnrecognizedClientException", "The security token included in the request is invalid.", 403);
