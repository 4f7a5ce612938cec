import { createHmac, timingSafeEqual } from "node:crypto";

/** Hashes with the function's secret; what is hashed for one purpose is of no use for another. */
export interface Secrecy {
  hash(purpose: string, ...parts: string[]): string;
}

/** Codes and phone numbers are few enough to be guessed from a plain hash; without the secret this one says nothing. */
export const secrecyOf = (secret: string): Secrecy => ({
  hash: (purpose, ...parts) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([purpose, ...parts]))
      .digest("base64url"),
});

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
