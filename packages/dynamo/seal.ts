import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { TenantId } from "@etalase/domain/tenant";

/** Closes what is personal with the data key of one tenant. Without that key it stays closed, also in every copy of the table. */
export interface Seal {
  /** `place` is where it stands: moved elsewhere, it does not open. */
  close(text: string, place: string): string;
  /** Throws where it was closed with another key, for another place, or was changed. */
  open(sealed: string, place: string): string;
  /** The same for the same text; who has not the key cannot tell of which, nor try all numbers there are. */
  mark(text: string): string;
}

export type SealOf = (tenant: TenantId) => Promise<Seal>;

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const MARK_BYTES = 16;

/** A new data key. */
export const newDataKey = (): Buffer => randomBytes(KEY_BYTES);

export function sealWith(dataKey: Buffer): Seal {
  const derived = (use: string) => Buffer.from(hkdfSync("sha256", dataKey, "", use, KEY_BYTES));
  const [closing, marking] = [derived("close"), derived("mark")];
  return {
    close(text, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, closing, iv).setAAD(Buffer.from(place));
      const closed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString("base64");
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, "base64");
      const head = IV_BYTES + TAG_BYTES;
      const decipher = createDecipheriv(CIPHER, closing, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(IV_BYTES, head));
      return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]).toString("utf8");
    },
    mark: (text) => createHmac("sha256", marking).update(text).digest().subarray(0, MARK_BYTES).toString("base64url"),
  };
}
