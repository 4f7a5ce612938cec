import { writeAmount } from "./amount.ts";
import { QrisError } from "./error.ts";
import { parseQris, type Qris } from "./parse.ts";
import { sealPayload } from "./payload.ts";

/**
 * A code for one payment of exactly `rupiah`, made from a merchant's own static code. The money goes straight to the
 * merchant; nobody is told that it came, so the merchant confirms it. A tip rule in the code is kept.
 * @param rupiah whole and positive
 * @throws QrisError not_static, has_amount, bad_amount, or whatever is wrong with the static code
 */
export function withAmount(staticPayload: string, rupiah: number): string {
  const { fields } = requireStatic(parseQris(staticPayload));
  const amount = { id: "54", value: writeAmount(rupiah) };
  return sealPayload(
    fields.flatMap((field) => {
      if (field.id === "01") return [{ id: "01", value: "12" }];
      return field.id === "58" ? [amount, field] : [field];
    }),
  );
}

/** Returns the code when it is static and open in its amount. @throws QrisError not_static, has_amount */
export function requireStatic(qris: Qris): Qris {
  if (qris.method !== "static") throw new QrisError("not_static", `The code is ${qris.method}`);
  if (qris.amount !== undefined) throw new QrisError("has_amount", `The code already asks for ${qris.amount} rupiah`);
  return qris;
}
