import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import * as z from "zod/mini";

/*
 * The checks of WebAuthn Level 3 (sections 7.1 and 7.2) for passkeys without attestation. Browsers hand over the key as SPKI (`getPublicKey`) and the authenticator data as they
 * are, so that nothing has to be read from CBOR: whoever hands over another key than the authenticator's has made a key of their own, and no more.
 */

/** What a page asked a passkey for. */
export interface Asked {
  type: "webauthn.create" | "webauthn.get";
  challenge: string;
  /** `https://host`, of the page that asks. */
  origin: string;
}

const ClientData = z.object({
  type: z.string(),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.optional(z.boolean()),
});

const RP_ID_LENGTH = 32;
const COUNTER_AT = 33;
const CREDENTIAL_AT = 55;
const FLAGS = { present: 1, verified: 4, credential: 64 };

const bytes = (text: string) => Buffer.from(text, "base64url");
const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();

/** The host that passkeys of a page belong to. */
export const relyingParty = (origin: string): string => (URL.canParse(origin) ? new URL(origin).hostname : "");

/** The challenge that was signed, to be looked up before anything else is believed; undefined when there is none. */
export function challengeIn(clientData: string): string | undefined {
  return readClientData(clientData)?.challenge;
}

/** Whether the browser asked on that page for that, and the authenticator made sure of the person. */
function isAsAsked(clientData: string, authenticatorData: Buffer, asked: Asked): boolean {
  const said = readClientData(clientData);
  const flags = authenticatorData[RP_ID_LENGTH] ?? 0;
  return (
    said !== undefined &&
    said.type === asked.type &&
    said.challenge === asked.challenge &&
    said.origin === asked.origin &&
    said.crossOrigin !== true &&
    authenticatorData.length >= COUNTER_AT + 4 &&
    authenticatorData.subarray(0, RP_ID_LENGTH).equals(sha256(relyingParty(asked.origin))) &&
    (flags & FLAGS.present) !== 0 &&
    (flags & FLAGS.verified) !== 0
  );
}

/** A new passkey as it is kept. */
export interface Registered {
  credential: string;
  publicKey: string;
  counter: number;
}

/** The passkey that was made, or undefined when it was not made as asked. */
export function registered(
  made: { id: string; clientData: string; authenticatorData: string; publicKey: string },
  asked: Asked,
): Registered | undefined {
  const data = bytes(made.authenticatorData);
  if (!isAsAsked(made.clientData, data, asked)) return undefined;
  const hasCredential = ((data[RP_ID_LENGTH] ?? 0) & FLAGS.credential) !== 0 && data.length > CREDENTIAL_AT;
  if (!hasCredential) return undefined;
  const length = data.readUInt16BE(CREDENTIAL_AT - 2);
  const credential = data.subarray(CREDENTIAL_AT, CREDENTIAL_AT + length).toString("base64url");
  if (credential !== made.id || !keyOf(made.publicKey)) return undefined;
  return { credential, publicKey: made.publicKey, counter: data.readUInt32BE(COUNTER_AT) };
}

/** The passkey's counter after it signed, or undefined when it did not sign what was asked. */
export function signed(
  used: { clientData: string; authenticatorData: string; signature: string },
  kept: { publicKey: string; counter: number },
  asked: Asked,
): number | undefined {
  const data = bytes(used.authenticatorData);
  const key = keyOf(kept.publicKey);
  if (!key || !isAsAsked(used.clientData, data, asked)) return undefined;
  const message = Buffer.concat([data, sha256(bytes(used.clientData))]);
  if (!verify("sha256", message, key, bytes(used.signature))) return undefined;
  const counter = data.readUInt32BE(COUNTER_AT);
  // One that counts and does not go on is a copy.
  return counter > kept.counter || (counter === 0 && kept.counter === 0) ? counter : undefined;
}

/** A key that signs by ES256 (P-256) or RS256, the two that are asked for. */
function keyOf(spki: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: bytes(spki), format: "der", type: "spki" });
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    const isGood = key.asymmetricKeyType === "ec" ? namedCurve === "prime256v1" : modulusLength >= 2_048;
    return isGood ? key : undefined;
  } catch {
    return undefined;
  }
}

function readClientData(text: string): z.infer<typeof ClientData> | undefined {
  try {
    const parsed = z.safeParse(ClientData, JSON.parse(bytes(text).toString("utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
