import { idOf, Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { FullName, Line, Name, Paragraph, Phone } from "../person/index.ts";
import { DistrictCode, type PaymentMethod, Slug, VillageCode, type Ways } from "../tenant/index.ts";
import { Holiday } from "./holiday.ts";
import { Badge } from "./papers.ts";
import { Sections } from "./sections.ts";

export const ShopId = idOf("shop");
export type ShopId = z.infer<typeof ShopId>;

/** Only verified shops sell; a suspended one keeps its data and loses its pages. */
export const ShopState = z.enum(["submitted", "verified", "suspended"]);

/** What the shop's own courier costs to each district it goes to; districts that are absent are not served. */
export const CourierFees = z.record(DistrictCode, Rupiah);

export const DeliveryOptions = z.strictObject({
  pickup: z.boolean(),
  courier: z.optional(z.strictObject({ fees: CourierFees, freeFrom: z.optional(Rupiah) })),
});
export type DeliveryOptions = z.infer<typeof DeliveryOptions>;

export const Shop = z.strictObject({
  id: ShopId,
  slug: Slug,
  name: Name(60),
  district: DistrictCode,
  districtSlug: Slug,
  village: VillageCode,
  villageName: z.string(),
  owner: z.strictObject({ name: FullName, phone: Phone, email: z.optional(z.email()) }),
  about: Paragraph(600),
  story: z.optional(Paragraph(2_000)),
  since: z.optional(z.int()),
  address: Line(200),
  hours: Line(100),
  state: ShopState,
  delivery: DeliveryOptions,
  /** The shop's own static QRIS code, checked when it was stored; without it the shop takes cash only. */
  qris: z.optional(z.string().check(z.maxLength(512))),
  cash: z.boolean(),
  /** What its papers let its pages say; those that ended are taken out. */
  badges: z.optional(z.array(Badge)),
  holiday: z.optional(Holiday),
  /** How its page arranges what it sells. */
  sections: z.optional(Sections),
  version: z.int(),
  createdAt: Moment,
});
export type Shop = z.infer<typeof Shop>;

/** A shop as it may sell where only some ways are on: what the regency turned off, it does not offer. */
export const sellingBy = (
  { payments, deliveries }: Ways,
  { qris, delivery: { pickup, courier }, ...shop }: Shop,
): Shop => ({
  ...shop,
  ...(qris && payments.includes("qris") ? { qris } : {}),
  cash: shop.cash && payments.includes("cash"),
  delivery: {
    pickup: pickup && deliveries.includes("pickup"),
    ...(courier && deliveries.includes("courier") ? { courier } : {}),
  },
});

export const paymentMethods = (shop: Pick<Shop, "qris" | "cash">): PaymentMethod[] => [
  ...(shop.qris ? (["qris"] as const) : []),
  ...(shop.cash ? (["cash"] as const) : []),
];

/** Whether there is any way left to pay a shop and to get its goods; without one it shows what it has, and sells nothing here. */
export const takesOrders = (shop: Pick<Shop, "qris" | "cash" | "delivery">): boolean => {
  const { pickup, courier } = shop.delivery;
  return paymentMethods(shop).length > 0 && (pickup || Object.keys(courier?.fees ?? {}).length > 0);
};

/** The courier's fee to a district, or undefined where the shop does not go. */
export const courierFee = (delivery: DeliveryOptions, district: DistrictCode, goods: Rupiah): Rupiah | undefined => {
  const fee = delivery.courier?.fees[district];
  if (fee === undefined) return undefined;
  const freeFrom = delivery.courier?.freeFrom;
  return freeFrom !== undefined && goods >= freeFrom ? 0 : fee;
};
