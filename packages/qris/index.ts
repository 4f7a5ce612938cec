export type { Criteria, MerchantAccount } from "./accounts.ts";
export { checkQris, checkStaticQris, type QrisCheck } from "./check.ts";
export { crc16 } from "./crc16.ts";
export { encodeQris, type QrisParts } from "./encode.ts";
export { QRIS_REASONS, QrisError, type QrisReason } from "./error.ts";
export { parseQris, type Qris, type QrisWarning } from "./parse.ts";
export type { Tip } from "./tip.ts";
export type { Field } from "./tlv.ts";
export { withAmount } from "./with-amount.ts";
