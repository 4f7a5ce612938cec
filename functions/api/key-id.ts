import { createHash } from "node:crypto";
import type { ProductId } from "@etalase/domain/product";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The id of what a request creates, from the key that it was sent with: sent again it names the same. Another shop's key makes another id, so that none can be taken. */
export function productIdFor(tenant: string, shop: string, key: string): ProductId {
  const hash = createHash("sha256").update(`${tenant} ${shop} ${key}`).digest();
  const [first = 0, ...others] = hash.subarray(0, 26);
  return `prd_${first % 8}${others.map((byte) => DIGITS[byte % 32]).join("")}`;
}
