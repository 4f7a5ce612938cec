import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const text = (data: Buffer) => data.toString("base64url");
const uint = (value: number, length: number) => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};

interface Page {
  challenge: string;
  origin: string;
}
/** What to do otherwise than a good authenticator does. */
interface Odd {
  flags?: number;
  type?: string;
  host?: string;
  crossOrigin?: boolean;
  counter?: number;
}

/** A phone with a passkey, as WebAuthn describes what it says. */
export function authenticator(kind: "ec" | "rsa" = "ec", curve = "P-256") {
  const { publicKey, privateKey } =
    kind === "ec"
      ? generateKeyPairSync("ec", { namedCurve: curve })
      : generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const id = randomBytes(16);
  const data = (page: Page, odd: Odd, flags: number, ...rest: Buffer[]) =>
    Buffer.concat([
      sha256(odd.host ?? new URL(page.origin).hostname),
      uint(odd.flags ?? flags, 1),
      uint(odd.counter ?? 0, 4),
      ...rest,
    ]);
  const clientData = (type: string, { challenge, origin }: Page, odd: Odd) =>
    Buffer.from(JSON.stringify({ type: odd.type ?? type, challenge, origin, crossOrigin: odd.crossOrigin ?? false }));
  return {
    id: text(id),
    make: (page: Page, odd: Odd = {}) => ({
      id: text(id),
      clientData: text(clientData("webauthn.create", page, odd)),
      authenticatorData: text(data(page, odd, 0x45, Buffer.alloc(16), uint(id.length, 2), id, Buffer.alloc(77))),
      publicKey: text(publicKey.export({ type: "spki", format: "der" })),
    }),
    use: (person: string, page: Page, odd: Odd = {}) => {
      const [said, seen] = [clientData("webauthn.get", page, odd), data(page, odd, 0x05)];
      return {
        id: text(id),
        person,
        clientData: text(said),
        authenticatorData: text(seen),
        signature: text(sign("sha256", Buffer.concat([seen, sha256(said)]), privateKey)),
      };
    },
  };
}
