import { type Language, languages } from "@etalase/domain/language";
import {
  type Channel,
  fill,
  type Notice,
  NoticeKind,
  type NoticeSettings,
  officerQuotaMessages,
  officerReviewMessages,
  officerShopMessages,
  orderNotice,
  planned,
  reviewNotice,
  shopNotice,
  shopperMessages,
  stockNotice,
  type TemplateName,
} from "@etalase/domain/notice";
import type { SampleMessage } from "../console/messages.ts";
import { envelope, NOW, story } from "./sample-story.ts";

const ORDER_EVENTS = [
  "order.placed",
  "payment.claimed",
  "order.disputed",
  "order.paid",
  "order.accepted",
  "order.ready",
  "order.part_shipped",
  "order.shipped",
  "order.delivered",
  "order.reduced",
  "order.corrected",
  "order.cancelled",
  "order.expired",
  "payment.refunded",
];
const DECISIONS = ["submitted", "verified", "returned", "rejected", "suspended", "resumed", "changed"];

/** Every message that there is, in each language and over each channel that it takes, as the rules write it for an invented shop and order. */
export const sampleMessages = (): SampleMessage[] =>
  languages.flatMap((language) => [
    ...codes(language),
    ...toVendors(language),
    ...ORDER_EVENTS.flatMap((type) => shopperMessages(envelope(type, "vendor"), story(language))),
    ...toOfficers(language),
  ]);

/** What a vendor hears who chose every way. */
function toVendors(language: Language): SampleMessage[] {
  const { shop, tenant } = story(language);
  const everyWay = { whatsapp: true, email: true, push: true };
  const ways = Object.fromEntries(NoticeKind.options.map((kind) => [kind, everyWay])) as NoticeSettings["ways"];
  const people = [{ person: "per_1", role: "owner" as const, settings: { ways, language }, version: 1 }];
  const devices = [{ id: "dev_1", person: "per_1", endpoint: "https://push.example/1", p256dh: "", auth: "" }];
  return vendorNotices(language).flatMap((notice) =>
    planned(notice, { shop, people, devices, now: NOW, zone: tenant.timeZone }).map(({ message }) => message),
  );
}

function vendorNotices(language: Language): Notice[] {
  const told = story(language);
  const stock = { ...told, available: 3 };
  const { district, districtSlug, slug } = told.shop;
  const ending = { district, districtSlug, slug, paper: "halal", expires: "2026-12-24", days: 30 };
  const sku = { kind: "stock", id: `${told.product.id}-1`, version: 1 };
  return [
    ...ORDER_EVENTS.map((type) => orderNotice(envelope(type, "shopper"), told)),
    ...["stock.low", "stock.soldout"].map((type) => stockNotice({ ...envelope(type, "shopper"), subject: sku }, stock)),
    reviewNotice(envelope("review.posted", "shopper"), { ...told, stars: 5, isNew: true }),
    ...DECISIONS.map((decision) => shopNotice(envelope(`shop.${decision}`, "officer"), told)),
    ...["paper.expiring", "paper.expired"].map((type) =>
      shopNotice({ ...envelope(type, "system"), data: ending }, told),
    ),
  ].flatMap((notice) => notice ?? []);
}

/** Officers are written to in Indonesian; how it reads in another language is shown all the same. */
const toOfficers = (language: Language): SampleMessage[] =>
  [
    ...officerShopMessages(envelope("shop.submitted", "vendor"), story("id")),
    ...officerReviewMessages(envelope("review.reported", "vendor"), { ...story("id"), stars: 1, isNew: true }),
    ...["quota.neared", "quota.reached"].flatMap((type) =>
      officerQuotaMessages(
        { ...envelope(type, "system"), data: { quota: "shops", used: 260, of: 300 } },
        story("id").tenant,
      ),
    ),
  ].map(({ template, channel, parameters }) => written(template, channel, language, parameters));

function codes(language: Language): SampleMessage[] {
  const { tenant, shop } = story(language);
  const until = { id: "Jumat, 27 November 2026 pukul 08.00 WIB", en: "Friday 27 November 2026 at 08:00 WIB" }[language];
  const invitation = [shop.owner.name, shop.name, until, `${tenant.origin}/dasbor/#undangan=contoh`];
  return [
    written("sign_in_code", "whatsapp", language, ["123456"]),
    written("sign_in_code", "email", language, ["123456"]),
    written("vendor_staff_invited", "whatsapp", language, invitation),
    written("officer_invited", "whatsapp", language, [tenant.name, `${tenant.origin}/dinas/`]),
  ];
}

function written(template: TemplateName, channel: Channel, language: Language, parameters: string[]): SampleMessage {
  const text = fill(template, parameters, language);
  return { template, channel, language, subject: text.split(". ", 1)[0] ?? "", text };
}
