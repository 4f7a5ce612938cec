import type { Buyer } from "./checkout.ts";
import { type OrderId, orderNumber } from "./order.ts";

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const onlyCode = (text: string): string => plain(text).replaceAll(/[^a-z0-9]/g, "");

/** `0812-3456` and `+62 812 3456` as one. */
const digitsOf = (text: string): string => text.replaceAll(/\D/g, "").replace(/^(?:62|0)/, "");

const LEAST_CODE = 3;
const LEAST_DIGITS = 4;

/** Whether a vendor who types this looks for that order: by its number, its buyer's name or phone, whole or in part. */
export function isSought(
  text: string,
  { id, buyer }: { id: OrderId; buyer?: Pick<Buyer, "name" | "phone"> | undefined },
): boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const name = plain(buyer?.name ?? "");
  if (words.every((word) => name.includes(word))) return true;
  const code = onlyCode(text);
  if (code.length >= LEAST_CODE && onlyCode(orderNumber(id)).includes(code)) return true;
  const digits = digitsOf(text);
  return digits.length >= LEAST_DIGITS && !/[a-z]/i.test(text) && digitsOf(buyer?.phone ?? "").includes(digits);
}
