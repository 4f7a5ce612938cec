import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  ECDH,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto";

const CURVE = "prime256v1";
const RECORD_BYTES = 4_096;
const POINT_BYTES = 65;
const LAST_RECORD = 2;
const SALT_BYTES = 16;
const HOUR_SECONDS = 3_600;

/** What a browser gave when it subscribed; base64url. */
export interface Subscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** The body of a push that only the subscribed browser can read (RFC 8291, coded as RFC 8188 says). `fixed` are the sender's key and the salt of a known example; both are random otherwise. */
export function sealPush(
  text: string,
  { p256dh, auth }: Pick<Subscription, "p256dh" | "auth">,
  fixed?: { key: Buffer; salt: Buffer },
): Buffer {
  const sender = createECDH(CURVE);
  if (fixed) sender.setPrivateKey(fixed.key);
  else sender.generateKeys();
  const receiver = Buffer.from(p256dh, "base64url");
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), receiver, sender.getPublicKey()]);
  const shared = derive(sender.computeSecret(receiver), Buffer.from(auth, "base64url"), info, 32);
  const salt = fixed?.salt ?? randomBytes(SALT_BYTES);
  const key = derive(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const sealed = [cipher.update(Buffer.concat([Buffer.from(text), Buffer.of(LAST_RECORD)])), cipher.final()];
  const size = Buffer.alloc(5);
  size.writeUInt32BE(RECORD_BYTES);
  size.writeUInt8(POINT_BYTES, 4);
  return Buffer.concat([salt, size, sender.getPublicKey(), ...sealed, cipher.getAuthTag()]);
}

const derive = (key: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", key, salt, info, length));

/** Whether a browser's key is a point of the curve: for any other nothing could ever be sealed. */
export function isPoint(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, CURVE, "base64url");
    return true;
  } catch {
    return false;
  }
}

/** Who sends pushes, by the key that browsers subscribe to (RFC 8292). */
export interface Vapid {
  /** As browsers want it, base64url. */
  publicKey: string;
  /** The header that lets a push through to an endpoint. */
  authorization(endpoint: string, now: number): string;
}

/** The sender of a secret: the same secret is always the same key, so that nothing more has to be kept. `subject` is whom a push service writes to. */
export function vapidOf(secret: string, subject: string): Vapid {
  const pair = createECDH(CURVE);
  pair.setPrivateKey(derive(Buffer.from(secret), Buffer.alloc(0), Buffer.from("etalase vapid"), 32));
  const point = pair.getPublicKey();
  const key = signingKey(pair.getPrivateKey(), point);
  const publicKey = point.toString("base64url");
  return {
    publicKey,
    authorization(endpoint, now) {
      const exp = Math.floor(now / 1_000) + 12 * HOUR_SECONDS;
      const claims = { aud: new URL(endpoint).origin, exp, sub: subject };
      const body = [{ typ: "JWT", alg: "ES256" }, claims].map(encoded).join(".");
      const signature = sign("sha256", Buffer.from(body), { key, dsaEncoding: "ieee-p1363" });
      return `vapid t=${body}.${signature.toString("base64url")}, k=${publicKey}`;
    },
  };
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const signingKey = (secret: Buffer, point: Buffer): KeyObject =>
  createPrivateKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      d: secret.toString("base64url"),
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
