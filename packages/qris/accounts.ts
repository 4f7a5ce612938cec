import { QrisError } from "./error.ts";
import { type Field, readFields } from "./tlv.ts";

/** Size class of the merchant, which sets the acquirer's fee: micro, small, medium, large, regular. */
export type Criteria = "UMI" | "UKE" | "UME" | "UBE" | "URE";

/** The merchant at one acquirer (tags 02 to 45). */
export interface MerchantAccount {
  tag: string;
  /** Reverse domain of the acquirer or network; absent in the card networks' own tags 02 to 25. */
  domain?: string;
  /** Merchant account number; its first eight digits name the acquirer. */
  pan?: string;
  merchantId?: string;
  criteria?: string;
}

/** What the national repository (tag 51) says of the merchant. */
export interface NationalRepository {
  domain: string;
  /** National merchant id: `ID` and up to 13 digits. */
  nmid?: string;
}

const PAN = /^\d{1,19}$/;

export function isAccountTag(id: string): boolean {
  return id >= "02" && id <= "45";
}

/** Reads one merchant account. @throws QrisError bad_field, or what its template is broken by */
export function readAccount({ id, value }: Field): MerchantAccount {
  if (id < "26") return { tag: id, pan: value };
  const parts = readTemplate(id, value);
  const domain = parts.get("00");
  if (domain === undefined) throw new QrisError("bad_field", `Merchant account ${id} does not name its network (00)`);
  const pan = parts.get("01");
  if (pan !== undefined && !PAN.test(pan)) throw new QrisError("bad_field", `Account number of ${id} is not a number`);
  const [merchantId, criteria] = [parts.get("02"), parts.get("03")];
  return {
    tag: id,
    domain,
    ...(pan !== undefined && { pan }),
    ...(merchantId !== undefined && { merchantId }),
    ...(criteria !== undefined && { criteria }),
  };
}

/** Reads tag 51. @throws QrisError bad_field, or what its template is broken by */
export function readRepository(value: string): NationalRepository {
  const parts = readTemplate("51", value);
  const domain = parts.get("00");
  if (domain === undefined) throw new QrisError("bad_field", "The national repository (51) does not name itself (00)");
  const nmid = parts.get("02");
  return { domain, ...(nmid !== undefined && { nmid }) };
}

/** The parts of a nested tag by their ids. @throws QrisError */
export function readTemplate(id: string, value: string): Map<string, string> {
  return new Map(readFields(value, `tag ${id}`).map((field) => [field.id, field.value]));
}
