import type { Envelope } from "@etalase/kit";
import type { Language } from "../language/index.ts";
import { productPage } from "../page/addresses.ts";
import type { Product } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";
import type { Tenant } from "../tenant/index.ts";
import type { Message } from "./notice.ts";
import { isToldOf, message, workplace } from "./order-notices.ts";
import type { Notice } from "./people.ts";

export interface ReviewStory {
  tenant: Tenant;
  shop: Shop;
  product: Pick<Product, "slug" | "name">;
  stars: number;
  /** Not a change of one that was told before. */
  isNew: boolean;
}

/** What the vendor hears of a new review. */
export function reviewNotice(envelope: Envelope, story: ReviewStory): Notice | undefined {
  const { tenant, shop, product, stars, isNew } = story;
  if (!isToldOf(envelope) || envelope.type !== "review.posted" || !isNew) return undefined;
  const { id, at } = envelope;
  const parameters = (language: Language) => [
    String(stars),
    product.name,
    shop.name,
    workplace(tenant, language, "ulasan"),
  ];
  return { id, at, template: "vendor_review_posted", parameters };
}

/** What the regency hears of a review that the vendor reported. */
export function officerReviewMessages(envelope: Envelope, { tenant, shop, product }: ReviewStory): Message[] {
  if (!isToldOf(envelope) || envelope.type !== "review.reported") return [];
  const link = tenant.origin + productPage(shop.districtSlug, shop.slug, product.slug);
  const words = { template: "officer_review_reported" as const, parameters: [shop.name, product.name, link] };
  return [message(envelope, words, "email", tenant.complaints.email)];
}
