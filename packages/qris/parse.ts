import { isAccountTag, type MerchantAccount, readAccount, readRepository, readTemplate } from "./accounts.ts";
import { readAmount } from "./amount.ts";
import { QrisError } from "./error.ts";
import { openPayload } from "./payload.ts";
import { readTip, type Tip } from "./tip.ts";
import type { Field } from "./tlv.ts";

/** Not wrong enough to refuse: real codes in use show each of these. */
export type QrisWarning = "no_national_repository" | "unusual_nmid" | "dynamic_without_amount";

/** A sound QRIS merchant code. */
export interface Qris {
  /** Tag 01: printed once and used often, made for one payment, or not said. */
  method: "static" | "dynamic" | "unstated";
  merchant: {
    /** At most 25 characters; may end with a space, which belongs to it. */
    name: string;
    city: string;
    postalCode: string;
    /** Merchant category code, four digits. */
    mcc: string;
    /** National merchant id, where the code carries the national repository (51). */
    nmid?: string;
  };
  accounts: MerchantAccount[];
  /** Rupiah. Whole in codes of ours; others may carry two decimals. */
  amount?: number;
  tip?: Tip;
  /** Tag 62: bill 01, store 03, reference 05, terminal 07 and others, by their two-digit ids. */
  additional: Record<string, string>;
  warnings: QrisWarning[];
  /** All data objects in the order found, without the checksum. */
  fields: Field[];
}

const NMID = /^ID\d{13}$/;

/**
 * Reads a scanned QRIS merchant code strictly (EMVCo MPM 1.1; ASPI QRIS MPM as quoted by astrapay/spring-qris).
 * @throws QrisError and nothing else
 */
export function parseQris(text: string): Qris {
  const fields = openPayload(text);
  const values = new Map(fields.map(({ id, value }) => [id, value]));
  if (values.has("40")) throw new QrisError("transfer_qr", "Tag 40 marks a transfer between people");
  if (need(values, "53") !== "360") throw new QrisError("wrong_currency", "Tag 53 is not 360 (rupiah)");
  if (need(values, "58") !== "ID") throw new QrisError("wrong_country", "Tag 58 is not ID");

  const method = readMethod(values.get("01"));
  const repository = values.get("51");
  const national = repository === undefined ? undefined : readRepository(repository);
  const amount = values.get("54");
  const tip = readTip(values);
  const additional = values.get("62");
  const accounts = fields.filter(({ id }) => isAccountTag(id)).map(readAccount);
  if (accounts.length === 0 && !national) throw new QrisError("missing_field", "No merchant account (02 to 45, or 51)");

  return {
    method,
    merchant: {
      name: need(values, "59", /^.{1,25}$/),
      city: need(values, "60", /^.{1,15}$/),
      postalCode: need(values, "61", /^.{1,10}$/),
      mcc: need(values, "52", /^\d{4}$/),
      ...(national?.nmid !== undefined && { nmid: national.nmid }),
    },
    accounts,
    ...(amount !== undefined && { amount: readAmount(amount) }),
    ...(tip && { tip }),
    additional: additional === undefined ? {} : Object.fromEntries(readTemplate("62", additional)),
    warnings: [
      ...(national ? [] : (["no_national_repository"] as const)),
      ...(national && !NMID.test(national.nmid ?? "") ? (["unusual_nmid"] as const) : []),
      ...(method === "dynamic" && amount === undefined ? (["dynamic_without_amount"] as const) : []),
    ],
    fields,
  };
}

function readMethod(value: string | undefined): Qris["method"] {
  if (value === undefined) return "unstated";
  if (value === "11") return "static";
  if (value === "12") return "dynamic";
  throw new QrisError("bad_field", `Tag 01 is "${value}", neither static (11) nor dynamic (12)`);
}

function need(values: ReadonlyMap<string, string>, id: string, shape?: RegExp): string {
  const value = values.get(id);
  if (value === undefined) throw new QrisError("missing_field", `Tag ${id} is missing`);
  if (shape && !shape.test(value)) throw new QrisError("bad_field", `Tag ${id} is "${value}"`);
  return value;
}
