import { type Envelope, formatMoment, formatRupiah } from "@etalase/kit";
import { type Language, localAddress } from "../language/index.ts";
import {
  type Buyer,
  type Checkout,
  type Order,
  OrderFacts,
  orderNumber,
  type SentLine,
  totalOf,
} from "../order/index.ts";
import { lineName } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import type { Tenant } from "../tenant/index.ts";
import type { Message } from "./notice.ts";
import type { Notice } from "./people.ts";
import { fill, type TemplateName } from "./templates.ts";

/** What the messages of an order are written from. */
export interface OrderStory {
  tenant: Tenant;
  shop: Shop;
  order: Order;
  checkout: Checkout;
}

interface Words {
  template: TemplateName;
  /** Indonesian where it is not said. */
  language?: Language;
  parameters: string[];
  about?: Message["about"];
}

/** Nobody is told of what the operator loads as a sample: its people are invented, but somebody may have their numbers. */
export const isToldOf = ({ actor }: Envelope): boolean => actor !== "operator";

/** What the vendor is told of an event. */
export const orderNotice = (envelope: Envelope, story: OrderStory): Notice | undefined =>
  isToldOf(envelope) ? vendorNotice(envelope, story) : undefined;

/** What the shopper is told of an event. */
export function shopperMessages(envelope: Envelope, story: OrderStory): Message[] {
  const { buyer } = story.checkout;
  const words = isToldOf(envelope) && buyer ? shopperWords(envelope, { ...story, buyer }) : undefined;
  if (!words || !buyer) return [];
  const about = { shop: story.shop.id, order: story.order.id, nameless: nameless(words, buyer) };
  return [message(envelope, { ...words, about }, "whatsapp", buyer.phone)];
}

const ANYBODY: Record<Language, string> = { id: "Kak", en: "dear buyer" };

const nameless = ({ template, language = "id", parameters }: Words, { name }: Buyer): string =>
  fill(
    template,
    parameters.map((each) => (each === name ? ANYBODY[language] : each)),
    language,
  );

/** One message of an event over one channel; its id is the same however often the event comes. */
export const message = (
  { id }: Pick<Envelope, "id">,
  { template, language = "id", parameters, about }: Words,
  channel: Message["channel"],
  to: string,
): Message => ({
  id: `${id}:${template}:${channel}`,
  channel,
  to,
  template,
  language,
  parameters,
  subject: fill(template, parameters, language).split(". ", 1)[0] ?? "",
  text: fill(template, parameters, language),
  ...(about ? { about } : {}),
});

/** A screen of the workplace, in the language of whoever is told of it. */
export const workplace = ({ origin }: Pick<Tenant, "origin">, language: Language, screen: string): string =>
  `${origin}${localAddress(language, "/dasbor/")}#${screen}`;

function vendorNotice(envelope: Envelope, { tenant, shop, order }: OrderStory): Notice | undefined {
  const told = { id: envelope.id, at: envelope.at, order: order.id };
  const number = orderNumber(order.id);
  const total = (language: Language) => formatRupiah(totalOf(order), language);
  const link = (language: Language) => workplace(tenant, language, "pesanan");
  const withoutTotal = (language: Language) => [number, shop.name, link(language)];
  const withTotal = (language: Language) => [number, shop.name, total(language), link(language)];
  switch (envelope.type) {
    case "order.placed": {
      // Whoever wrote it down knows of it.
      if (envelope.actor === "vendor") return undefined;
      const goods = goodsIn(order, order.lines);
      const due = (language: Language) => (order.due ? formatMoment(order.due, tenant.timeZone, language) : "");
      const parameters = (language: Language) => [
        number,
        shop.name,
        goods,
        total(language),
        due(language),
        link(language),
      ];
      return { ...told, template: "vendor_order_placed", parameters };
    }
    case "payment.claimed":
      return { ...told, template: "vendor_payment_claimed", parameters: withTotal };
    case "order.disputed":
      return { ...told, template: "vendor_order_disputed", parameters: withTotal };
    case "order.cancelled":
      // Whoever cancels need not be told.
      return envelope.actor === "vendor"
        ? undefined
        : { ...told, template: "vendor_order_cancelled", parameters: withoutTotal };
    case "order.expired":
      return { ...told, template: "vendor_order_expired", parameters: withoutTotal };
    default:
      return undefined;
  }
}

/** `2 x Topi bambu, 1 x Tudung saji`. */
const goodsIn = ({ lines }: Pick<Order, "lines">, pieces: SentLine[]): string =>
  pieces
    .flatMap(({ sku, quantity }) => {
      const line = lines.find((each) => each.sku === sku);
      return line ? [`${quantity} x ${lineName(line)}`] : [];
    })
    .join(", ");

const SHOPPER_TEMPLATES: Partial<Record<string, TemplateName>> = {
  "order.paid": "shopper_order_paid",
  "order.accepted": "shopper_order_accepted",
  "order.ready": "shopper_order_ready",
  "order.shipped": "shopper_order_shipped",
  "order.delivered": "shopper_order_delivered",
  "order.corrected": "shopper_order_corrected",
  "order.cancelled": "shopper_order_cancelled",
  "order.expired": "shopper_order_expired",
  "payment.refunded": "shopper_payment_refunded",
};

function shopperWords(
  envelope: Envelope,
  { tenant, shop, order, checkout, buyer }: OrderStory & { buyer: Buyer },
): Words | undefined {
  const number = orderNumber(order.id);
  const { language = "id" } = checkout;
  const link = tenant.origin + localAddress(language, `/pesanan/${checkout.key}/`);
  if (envelope.type === "order.placed") {
    const parameters = [buyer.name, number, shop.name, formatRupiah(totalOf(order), language), link];
    return { template: "shopper_order_placed", language, parameters };
  }
  if (envelope.type === "order.reduced") {
    const parameters = [number, shop.name, formatRupiah(totalOf(order), language), link];
    return { template: "shopper_order_reduced", language, parameters };
  }
  if (envelope.type === "order.part_shipped") {
    const { parcel } = OrderFacts.parse(envelope.data);
    const sent = parcel === undefined ? undefined : order.parcels?.[parcel - 1];
    // Taken back before it was told of: the correction says so.
    if (!sent) return undefined;
    const parameters = [number, shop.name, goodsIn(order, sent.lines), link];
    return { template: "shopper_order_part_shipped", language, parameters };
  }
  const template = SHOPPER_TEMPLATES[envelope.type];
  return template && { template, language, parameters: [number, shop.name, link] };
}
