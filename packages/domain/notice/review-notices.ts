import type { Envelope } from "@etalase/kit";
import { productPage } from "../page/addresses.ts";
import type { Product } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import type { Tenant } from "../tenant/index.ts";
import type { Message } from "./notice.ts";
import { isToldOf, message } from "./order-notices.ts";

export interface ReviewStory {
  tenant: Tenant;
  shop: Shop;
  product: Pick<Product, "slug" | "name">;
  stars: number;
  /** Not a change of one that was told before. */
  isNew: boolean;
}

/** What the vendor hears of a new review, and the regency of one that was reported. */
export function reviewMessages(envelope: Envelope, { tenant, shop, product, stars, isNew }: ReviewStory): Message[] {
  if (!isToldOf(envelope)) return [];
  if (envelope.type === "review.reported") {
    const link = tenant.origin + productPage(shop.districtSlug, shop.slug, product.slug);
    const words = { template: "officer_review_reported" as const, parameters: [shop.name, product.name, link] };
    return [message(envelope, words, "email", tenant.complaints.email)];
  }
  if (envelope.type !== "review.posted" || !isNew) return [];
  const parameters = [String(stars), product.name, shop.name, `${tenant.origin}/dasbor/#ulasan`];
  return [message(envelope, { template: "vendor_review_posted", parameters }, "whatsapp", shop.owner.phone)];
}
