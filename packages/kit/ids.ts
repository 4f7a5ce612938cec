import { monotonicFactory } from "ulid";
import * as z from "zod/mini";

const PREFIXES = {
  event: "evt",
  import: "imp",
  invite: "inv",
  notice: "ntc",
  order: "ord",
  picture: "pic",
  product: "prd",
  shop: "shp",
  upload: "upl",
} as const;

export type IdKind = keyof typeof PREFIXES;

const ulid = monotonicFactory();

/** A new id such as `ord_01J8…`: prefixed by its kind, sortable by the time it was made. */
export const newId = (kind: IdKind, at?: number): string => `${PREFIXES[kind]}_${ulid(at)}`;

/** The schema of one kind's ids. */
export const idOf = (kind: IdKind) =>
  z.string().check(z.regex(new RegExp(`^${PREFIXES[kind]}_[0-7][0-9A-HJKMNP-TV-Z]{25}$`)));
