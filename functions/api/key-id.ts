import { createHash } from "node:crypto";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PREFIXES = { product: "prd", picture: "pic", import: "imp" } as const;

/** The id of what a request creates, from the key that it was sent with: sent again it names the same. Another shop's key makes another id, so that none can be taken. */
export function idFor(kind: keyof typeof PREFIXES, tenant: string, shop: string, key: string): string {
  const hash = createHash("sha256").update(`${kind} ${tenant} ${shop} ${key}`).digest();
  const [first = 0, ...others] = hash.subarray(0, 26);
  return `${PREFIXES[kind]}_${first % 8}${others.map((byte) => DIGITS[byte % 32]).join("")}`;
}
