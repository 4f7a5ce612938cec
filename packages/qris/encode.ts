import type { Criteria } from "./accounts.ts";
import { parseQris } from "./parse.ts";
import { sealPayload } from "./payload.ts";
import { writeFields } from "./tlv.ts";

export interface QrisParts {
  merchantName: string;
  merchantCity: string;
  postalCode: string;
  mcc: string;
  criteria: Criteria;
  account: { domain: string; pan: string; merchantId: string };
  nmid: string;
  /** Label of the till (62-07). */
  terminal: string;
}

/**
 * A static code from its parts, for samples and tests: a real one is issued by the merchant's acquirer.
 * @throws QrisError when a part breaks the rules of its tag
 */
export function encodeQris(parts: QrisParts): string {
  const { account, criteria } = parts;
  const payload = sealPayload([
    { id: "00", value: "01" },
    { id: "01", value: "11" },
    {
      id: "26",
      value: writeFields([
        { id: "00", value: account.domain },
        { id: "01", value: account.pan },
        { id: "02", value: account.merchantId },
        { id: "03", value: criteria },
      ]),
    },
    {
      id: "51",
      value: writeFields([
        { id: "00", value: "ID.CO.QRIS.WWW" },
        { id: "02", value: parts.nmid },
        { id: "03", value: criteria },
      ]),
    },
    { id: "52", value: parts.mcc },
    { id: "53", value: "360" },
    { id: "58", value: "ID" },
    { id: "59", value: parts.merchantName },
    { id: "60", value: parts.merchantCity },
    { id: "61", value: parts.postalCode },
    { id: "62", value: writeFields([{ id: "07", value: parts.terminal }]) },
  ]);
  parseQris(payload);
  return payload;
}
