import { DomainError, dayOf, Moment, moment } from "@etalase/kit";
import * as z from "zod/mini";
import { Quota, type Tenant } from "../tenant/index.ts";

/** How much of a quota a regency uses, and how much its plan gave it when that was last counted. */
export const Used = z.strictObject({
  quota: Quota,
  used: z.int(),
  of: z.int(),
  /** Of messages: the month that they were sent in, `2026-11`. */
  month: z.optional(z.string()),
  version: z.int(),
  at: Moment,
});
export type Used = z.infer<typeof Used>;

/** As it is shown. */
export const UsageView = z.object({ quota: Quota, used: z.int(), of: z.int(), isNearing: z.boolean() });
export type UsageView = z.infer<typeof UsageView>;

/** From this share of a quota on the dinas is warned. */
const NEARING = 0.8;

type Share = Pick<Used, "used" | "of">;
export const isNearing = ({ used, of }: Share): boolean => used >= of * NEARING;
export const isReached = ({ used, of }: Share): boolean => used >= of;

/** The month of a moment where the regency is: `2026-11`. */
export const monthOf = (now: number, { timeZone }: Pick<Tenant, "timeZone">): string =>
  dayOf(moment(now), timeZone).slice(0, "2026-11".length);

/** The code by which each quota refuses. Messages refuse nobody: what is told goes by the ways that cost nothing. */
const REFUSALS = { shops: "quota.shops", products: "quota.products", pictures: "quota.pictures" } as const;
export type RefusingQuota = keyof typeof REFUSALS;

export const refusal = (quota: RefusingQuota, of: number): DomainError =>
  new DomainError(REFUSALS[quota], { data: { of } });
