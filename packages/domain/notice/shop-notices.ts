import type { Envelope } from "@etalase/kit";
import { shopPage } from "../page/addresses.ts";
import { type Application, PaperExpired, type PaperKind, type Shop } from "../shop/index.ts";
import type { Tenant } from "../tenant/index.ts";
import type { Message } from "./notice.ts";
import { message } from "./order-notices.ts";
import type { Notice } from "./people.ts";

/** What the messages of a shop are written from. */
export interface ShopStory {
  tenant: Tenant;
  shop: Shop;
  application: Application;
}

export const PAPER_NAMES: Record<PaperKind, string> = {
  nib: "NIB",
  npwp: "NPWP",
  pirt: "P-IRT",
  halal: "Sertifikat halal",
  brand: "Sertifikat merek",
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
  const workplace = `${tenant.origin}/dasbor/#pendaftaran`;
  const page = tenant.origin + shopPage(shop.districtSlug, shop.slug);
  const reason = application.answer?.reason ?? "";
  switch (envelope.type) {
    case "shop.submitted":
      return { template: "vendor_shop_submitted", parameters: [shop.name, workplace] };
    case "shop.verified":
      return { template: "vendor_shop_verified", parameters: [shop.name, page, workplace] };
    case "shop.resumed":
      return { template: "vendor_shop_resumed", parameters: [shop.name, page, workplace] };
    case "shop.returned": {
      const asked = (application.answer?.items ?? []).map((item) => item.reason).join(" ");
      return { template: "vendor_shop_returned", parameters: [shop.name, asked, workplace] };
    }
    case "shop.rejected":
      return { template: "vendor_shop_rejected", parameters: [shop.name, reason, workplace] };
    case "shop.suspended":
      return { template: "vendor_shop_suspended", parameters: [shop.name, reason, workplace] };
    case "shop.changed":
      // What the clock changed is told by the paper that ended.
      return envelope.actor === "officer"
        ? { template: "vendor_papers_accepted", parameters: [shop.name, workplace] }
        : undefined;
    case "paper.expiring":
    case "paper.expired":
      return paperWords(envelope, shop, workplace);
    default:
      return undefined;
  }
}

function paperWords(envelope: Envelope, shop: Shop, workplace: string): Words {
  const { paper, expires, days } = PaperExpired.data.parse(envelope.data);
  const name = PAPER_NAMES[paper];
  return envelope.type === "paper.expired"
    ? { template: "vendor_paper_expired", parameters: [name, shop.name, expires, workplace] }
    : { template: "vendor_paper_expiring", parameters: [name, shop.name, expires, String(days), workplace] };
}
