import { type Envelope, formatDay } from "@etalase/kit";
import { type Language, localAddress } from "../language/index.ts";
import { shopPage } from "../page/addresses.ts";
import { type Application, PaperExpired, type PaperKind, type Shop } from "../shop/index.ts";
import type { Tenant } from "../tenant/index.ts";
import type { Message } from "./notice.ts";
import { message, workplace } from "./order-notices.ts";
import type { Notice } from "./people.ts";

/** What the messages of a shop are written from. */
export interface ShopStory {
  tenant: Tenant;
  shop: Shop;
  application: Application;
}

const PAPER_NAMES: Record<PaperKind, Record<Language, string>> = {
  nib: { id: "NIB", en: "NIB" },
  npwp: { id: "NPWP", en: "NPWP" },
  pirt: { id: "P-IRT", en: "P-IRT" },
  halal: { id: "Sertifikat halal", en: "Halal certificate" },
  brand: { id: "Sertifikat merek", en: "Trade mark certificate" },
};

/** What the vendor is told of an event of the shop or of its papers. */
export function shopNotice(envelope: Envelope, story: ShopStory): Notice | undefined {
  const words = vendorWords(envelope, story);
  return words && { id: envelope.id, at: envelope.at, ...words };
}

/** What the dinas is told of it. */
export function officerShopMessages(envelope: Envelope, { tenant, shop }: ShopStory): Message[] {
  if (envelope.type !== "shop.submitted") return [];
  const { whatsapp, email } = tenant.complaints;
  const parameters = [shop.name, shop.villageName, `${tenant.origin}/dinas/`];
  const submitted = { template: "officer_shop_submitted" as const, parameters };
  return [message(envelope, submitted, "whatsapp", whatsapp), message(envelope, submitted, "email", email)];
}

type Words = Pick<Notice, "template" | "parameters">;

function vendorWords(envelope: Envelope, { tenant, shop, application }: ShopStory): Words | undefined {
  const link = (language: Language) => workplace(tenant, language, "pendaftaran");
  const page = (language: Language) => tenant.origin + localAddress(language, shopPage(shop.districtSlug, shop.slug));
  const plain = (language: Language) => [shop.name, link(language)];
  const withPage = (language: Language) => [shop.name, page(language), link(language)];
  const because = (reason: string) => (language: Language) => [shop.name, reason, link(language)];
  const { reason = "", items = [] } = application.answer ?? {};
  switch (envelope.type) {
    case "shop.submitted":
      return { template: "vendor_shop_submitted", parameters: plain };
    case "shop.verified":
      return { template: "vendor_shop_verified", parameters: withPage };
    case "shop.resumed":
      return { template: "vendor_shop_resumed", parameters: withPage };
    case "shop.returned":
      return { template: "vendor_shop_returned", parameters: because(items.map((item) => item.reason).join(" ")) };
    case "shop.rejected":
      return { template: "vendor_shop_rejected", parameters: because(reason) };
    case "shop.suspended":
      return { template: "vendor_shop_suspended", parameters: because(reason) };
    case "shop.changed":
      // What the clock changed is told by the paper that ended.
      return envelope.actor === "officer" ? { template: "vendor_papers_accepted", parameters: plain } : undefined;
    case "paper.expiring":
    case "paper.expired":
      return paperWords(envelope, shop, link);
    default:
      return undefined;
  }
}

function paperWords(envelope: Envelope, shop: Shop, link: (language: Language) => string): Words {
  const { paper, expires, days } = PaperExpired.data.parse(envelope.data);
  const isOver = envelope.type === "paper.expired";
  const left = isOver ? [] : [String(days)];
  return {
    template: isOver ? "vendor_paper_expired" : "vendor_paper_expiring",
    parameters: (language) => [
      PAPER_NAMES[paper][language],
      shop.name,
      formatDay(expires, language),
      ...left,
      link(language),
    ],
  };
}
