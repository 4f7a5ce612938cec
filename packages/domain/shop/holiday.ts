import { DomainError, Moment, moment } from "@etalase/kit";
import * as z from "zod/mini";
import { Line } from "../person/index.ts";
import { ShopChanged } from "./events.ts";
import type { Shop } from "./shop.ts";

/** While a shop rests, orders are refused, or taken and seen to when it is back. It ends by itself. */
export const Holiday = z.strictObject({
  /** The end of the last day off. */
  until: Moment,
  orders: z.enum(["refused", "later"]),
  /** What the shop itself says of it. */
  note: z.optional(Line(120)),
});
export type Holiday = z.infer<typeof Holiday>;

/** What a vendor sends: a holiday, or none to open again. */
export const SetHoliday = z.strictObject({ version: z.int(), holiday: z.optional(Holiday) });
export type SetHoliday = z.infer<typeof SetHoliday>;

export const LONGEST_HOLIDAY_DAYS = 60;
const DAY_MILLISECONDS = 86_400_000;

/** The holiday that a shop has now, if it has one. */
export const holidayAt = ({ holiday }: Pick<Shop, "holiday">, now: number): Holiday | undefined =>
  holiday && Date.parse(holiday.until) > now ? holiday : undefined;

/** The shop with another holiday or none, and the event that lets its pages say so. Throws `conflict`, `request.invalid`. */
export function setHoliday(shop: Shop, { version, holiday }: SetHoliday, now: number) {
  if (version !== shop.version) throw new DomainError("conflict");
  if (holiday) checkEnd(holiday.until, now);
  const { holiday: _before, ...open } = shop;
  const next: Shop = { ...open, ...(holiday ? { holiday } : {}), version: shop.version + 1 };
  const place = { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug };
  return { shop: next, event: ShopChanged.of(place, { actor: "vendor", now }) };
}

function checkEnd(until: string, now: number): void {
  const invalid = (code: string) => new DomainError("request.invalid", { errors: [{ path: "holiday.until", code }] });
  if (until <= moment(now)) throw invalid("holiday_over");
  if (until > moment(now + LONGEST_HOLIDAY_DAYS * DAY_MILLISECONDS)) throw invalid("holiday_too_long");
}
