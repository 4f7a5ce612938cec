import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ServiceError } from "../core/errors.ts";
import { type Fields, fields, lastPart, text } from "../core/json.ts";
import type { State } from "../core/state.ts";
import type { Iam } from "../iam/iam.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";
import type { Call } from "./service.ts";

const CIPHER = "aes-256-gcm";
const IV = 12;
const TAG = 16;
/** Between the key's name and what it closed. */
const END = 0;

interface MasterKey {
  arn: string;
  secret: Buffer;
}

/** The Key Management Service: each key of the templates is made up once and kept in the state folder. */
export class Kms {
  readonly #keys: ReadonlyMap<string, MasterKey>;

  constructor(model: Model, state: State) {
    this.#keys = new Map(
      model
        .resources("AWS::KMS::Key")
        .map((resource) => [
          resource.name,
          { arn: arnOf(resource, model.deployment), secret: secretOf(state, `kms:${resource.name}`) },
        ]),
    );
  }

  /** Encrypt and Decrypt, each with an encryption context that must be the same. */
  handle(iam: Iam, { principal, operation, body }: Call): Fields {
    const context = fields(body["EncryptionContext"]);
    const blob = Buffer.from(text(body["CiphertextBlob"]), "base64");
    const name = operation === "Decrypt" ? blob.subarray(0, blob.indexOf(END)).toString() : text(body["KeyId"]);
    const key = this.#find(name, operation);
    iam.check(principal, [{ action: `kms:${operation}`, resource: key.arn, context: keysOf(context) }]);
    switch (operation) {
      case "Encrypt": {
        const closed = close(key, Buffer.from(text(body["Plaintext"]), "base64"), context);
        const CiphertextBlob = Buffer.concat([Buffer.from(lastPart(key.arn, "/")), Buffer.of(END), closed]);
        return { CiphertextBlob: CiphertextBlob.toString("base64"), KeyId: key.arn };
      }
      case "Decrypt": {
        const opened = open(key, blob.subarray(blob.indexOf(END) + 1), context);
        return { Plaintext: opened.toString("base64"), KeyId: key.arn };
      }
      default:
        throw new ServiceError("UnsupportedOperationException", `KMS ${operation} is not supported locally.`);
    }
  }

  #find(id: string, operation: string): MasterKey {
    const key = this.#keys.get(lastPart(id, "/"));
    if (key) return key;
    throw operation === "Decrypt" ? unreadable() : new ServiceError("NotFoundException", `Key '${id}' does not exist`);
  }
}

const secretOf = (state: State, name: string): Buffer => {
  const known = state.setting(name) ?? randomBytes(32).toString("hex");
  state.keep(name, known);
  return Buffer.from(known, "hex");
};

/** As conditions of policies name them. */
const keysOf = (context: Fields) =>
  Object.fromEntries(
    Object.entries(context).map(([name, value]) => [`kms:encryptioncontext:${name.toLowerCase()}`, text(value)]),
  );

const bound = (context: Fields): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).toSorted(([one], [other]) => one.localeCompare(other))));

function close({ secret }: MasterKey, plain: Buffer, context: Fields): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, secret, iv).setAAD(bound(context));
  const closed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), closed]);
}

function open({ secret }: MasterKey, closed: Buffer, context: Fields): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, secret, closed.subarray(0, IV))
      .setAAD(bound(context))
      .setAuthTag(closed.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(closed.subarray(IV + TAG)), decipher.final()]);
  } catch {
    throw unreadable();
  }
}

const unreadable = () => new ServiceError("InvalidCiphertextException", "The ciphertext cannot be read.");
