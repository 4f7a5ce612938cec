import { clockOf, MINUTE, moment, type TimeZone } from "@etalase/kit";
import * as z from "zod/mini";
import { type Language, languages } from "../language/index.ts";
import type { TemplateName } from "./templates.ts";

/** What a shop's people are told of. */
export const NoticeKind = z.enum(["order", "payment", "ended", "stock", "review", "shop"]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** How a notice leaves the marketplace; the inbox of the workplace has every one of them besides. */
export const NoticeWay = z.enum(["whatsapp", "email", "push"]);
export type NoticeWay = z.infer<typeof NoticeWay>;

const Ways = z.strictObject({ whatsapp: z.boolean(), email: z.boolean(), push: z.boolean() });

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** From one wall clock to another, over midnight where the second is the earlier one. */
export const QuietHours = z
  .strictObject({ from: Clock, until: Clock })
  .check(z.refine(({ from, until }) => from !== until, { error: "quiet_empty", path: ["until"] }));
export type QuietHours = z.infer<typeof QuietHours>;

/** What somebody wants to be told, and how. */
export const NoticeSettings = z.strictObject({
  ways: z.strictObject({ order: Ways, payment: Ways, ended: Ways, stock: Ways, review: Ways, shop: Ways }),
  quiet: z.optional(QuietHours),
  /** In which they read it; Indonesian where nothing was chosen. */
  language: z.optional(z.enum(languages)),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

const everyWay = { whatsapp: true, email: true, push: true };
const onThePhone = { whatsapp: true, email: false, push: true };

/** Of whoever chose nothing: what costs a sale by every way, the rest on the phone, and at any hour. */
export const standardSettings: NoticeSettings = {
  ways: {
    order: everyWay,
    payment: everyWay,
    ended: everyWay,
    stock: onThePhone,
    review: onThePhone,
    shop: onThePhone,
  },
};

/** What is offered to whoever wants to sleep. */
export const standardQuiet: QuietHours = { from: "21:00", until: "06:00" };

/** A buyer waits for the answer: an order and its payment are told at once. */
const URGENT: ReadonlySet<NoticeKind> = new Set(["order", "payment"]);

export const isUrgent = (kind: NoticeKind): boolean => URGENT.has(kind);

/** A way that is taken, at a moment where it has to wait for it. */
export interface WayTaken {
  way: NoticeWay;
  language: Language;
  at?: string;
}

/**
 * By which ways somebody is told of something now, and which of them wait until the quiet hours end. An urgent notice wakes by push at most; its other ways wait with the rest, so that nothing is lost.
 */
export function waysFor(settings: NoticeSettings, kind: NoticeKind, now: number, zone: TimeZone): WayTaken[] {
  const { quiet, ways, language = "id" } = settings;
  const end = quiet && quietUntil(quiet, now, zone);
  return NoticeWay.options
    .filter((way) => ways[kind][way])
    .map((way) => ({
      way,
      language,
      ...(end === undefined || (way === "push" && isUrgent(kind)) ? {} : { at: moment(end) }),
    }));
}

const MINUTES_OF_A_DAY = 1_440;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** When the quiet hours end that a moment is in; undefined outside them. */
function quietUntil({ from, until }: QuietHours, now: number, zone: TimeZone): number | undefined {
  const at = minutesOf(clockOf(now, zone));
  const since = (a: string, b: number) => (b - minutesOf(a) + MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
  if (since(from, at) >= since(from, minutesOf(until))) return undefined;
  const left = MINUTES_OF_A_DAY - since(until, at);
  return Math.floor(now / MINUTE) * MINUTE + left * MINUTE;
}

/** What each of the vendors' templates is about. */
const KINDS = {
  vendor_order_placed: "order",
  vendor_payment_claimed: "payment",
  vendor_order_disputed: "payment",
  vendor_order_cancelled: "ended",
  vendor_order_expired: "ended",
  vendor_stock_low: "stock",
  vendor_stock_soldout: "stock",
  vendor_review_posted: "review",
  vendor_shop_submitted: "shop",
  vendor_shop_verified: "shop",
  vendor_shop_returned: "shop",
  vendor_shop_rejected: "shop",
  vendor_shop_suspended: "shop",
  vendor_shop_resumed: "shop",
  vendor_papers_accepted: "shop",
  vendor_paper_expiring: "shop",
  vendor_paper_expired: "shop",
} as const satisfies Partial<Record<TemplateName, NoticeKind>>;

export type VendorTemplate = keyof typeof KINDS;

export const kindOf = (template: VendorTemplate): NoticeKind => KINDS[template];
