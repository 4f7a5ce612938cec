import { Moment, Rupiah } from "@etalase/kit";
import * as z from "zod/mini";
import { languages } from "../language/index.ts";
import { FullName, Line, Paragraph, Phone } from "../person/index.ts";
import { Sku } from "../product/sku.ts";
import { ShopId } from "../shop/index.ts";
import { Consent, DeliveryKind, DistrictCode, PaymentMethod, PrivacyVersion, VillageCode } from "../tenant/index.ts";
import { OrderChannel, OrderId } from "./order.ts";

export const Address = z.strictObject({
  /** Street or gang and number, block, RT/RW. */
  street: Line(160),
  district: DistrictCode,
  village: VillageCode,
  /** What helps a courier: "sebelah masjid". */
  landmark: z.optional(Line(120)),
});
export type Address = z.infer<typeof Address>;

export const Buyer = z.strictObject({ name: FullName, phone: Phone, address: z.optional(Address) });
export type Buyer = z.infer<typeof Buyer>;

/**
 * Made by the shopper's browser (122 random bits) and both things at once: the key that makes sending twice safe, and the link behind which the order is
 * found. So the shopper has the link even when the answer to the order gets lost.
 */
export const CheckoutKey = z.uuid({ version: "v4" });

const Wanted = z.strictObject({ sku: Sku, quantity: z.int().check(z.gte(1), z.lte(999)) });

/** What the buyer reads; Indonesian where it is not said. */
const BuyersLanguage = z.optional(z.enum(languages));

export const PlaceOrder = z.strictObject({
  buyer: Buyer,
  /** The text on data that the shopper was shown, and agrees to by ordering. */
  consent: PrivacyVersion,
  language: BuyersLanguage,
  /** By WhatsApp, name and phone are enough: where to and for what fee the two agree on in the chat. */
  channel: z.optional(OrderChannel),
  shops: z
    .array(
      z.strictObject({
        shop: ShopId,
        lines: z.array(Wanted).check(
          z.minLength(1),
          z.maxLength(30),
          z.refine((lines) => new Set(lines.map((line) => line.sku)).size === lines.length, { error: "sku_twice" }),
        ),
        delivery: DeliveryKind,
        payment: PaymentMethod,
        note: z.optional(Paragraph(200)),
        /** What the shopper was shown, goods and fee; only compared, never believed. */
        total: Rupiah,
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(8),
      z.refine((shops) => new Set(shops.map((part) => part.shop)).size === shops.length, { error: "shop_twice" }),
    ),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

export const Checkout = z.strictObject({
  key: CheckoutKey,
  /** Of the request that made it, keyed, since it holds a name and a number: the same key with another body is refused. */
  hash: z.string(),
  /** Absent once it was erased, and where it is read without the right to see who bought. */
  buyer: z.optional(Buyer),
  /** The same for each checkout of the same number, without saying which; stores put it there, and it goes with the buyer. */
  mark: z.optional(z.string()),
  erasedAt: z.optional(Moment),
  /** Absent where the vendor wrote the order down. */
  consent: z.optional(Consent),
  language: BuyersLanguage,
  orders: z.array(OrderId),
  at: Moment,
});
export type Checkout = z.infer<typeof Checkout>;
