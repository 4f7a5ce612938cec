import {
  type Notice,
  orderNotice,
  type ReviewStory,
  reviewNotice,
  shopNotice,
  stockNotice,
} from "@etalase/domain/notice";
import { productOf } from "@etalase/domain/product";
import { ReviewFacts } from "@etalase/domain/review";
import type { Shop } from "@etalase/domain/shop";
import type { Tenant, TenantId } from "@etalase/domain/tenant";
import type { Envelope } from "@etalase/kit";
import { applications, orders, products, shops } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { orderStories } from "./order-story.ts";

/** A notice with whom it is for. */
export interface ShopsNotice {
  tenant: Tenant;
  shop: Shop;
  notice: Notice;
}

/** What the people of shops are told of events, of whatever kind. Throws when an event names what does not exist. */
export async function vendorNotices(tenant: TenantId, envelopes: Envelope[]): Promise<ShopsNotice[]> {
  const isOfOrder = ({ subject }: Envelope) => subject.kind === "order";
  const stories = await orderStories(tenant, envelopes.filter(isOfOrder), orders);
  const ofOrders = stories.map(({ envelope, story }) => ({ ...story, notice: orderNotice(envelope, story) }));
  const others = await Promise.all(envelopes.filter((envelope) => !isOfOrder(envelope)).map(noticeOf));
  return [...ofOrders, ...others].flatMap((each) =>
    each?.notice ? [{ tenant: each.tenant, shop: each.shop, notice: each.notice }] : [],
  );
}

type Told = Omit<ShopsNotice, "notice"> & { notice: Notice | undefined };

async function noticeOf(envelope: Envelope): Promise<Told | undefined> {
  switch (envelope.subject.kind) {
    case "stock": {
      const story = await stockStory(envelope);
      return { ...story, notice: stockNotice(envelope, story) };
    }
    case "review": {
      const story = await reviewStory(envelope);
      return { ...story, notice: reviewNotice(envelope, story) };
    }
    default: {
      const story = await shopStory(envelope);
      return story && { ...story, notice: shopNotice(envelope, story) };
    }
  }
}

async function stockStory({ tenant: id, subject, data }: Envelope) {
  const shopId = String(data["shop"]);
  const story = await shelved(id, shopId, productOf(subject.id));
  return { ...story, available: Number(data["available"]) };
}

export async function reviewStory(envelope: Envelope): Promise<ReviewStory> {
  const { shop, product, stars, was } = ReviewFacts.parse(envelope.data);
  return { ...(await shelved(envelope.tenant, shop, product)), stars, isNew: was === undefined };
}

async function shelved(id: TenantId, shopId: string, productId: string) {
  const [tenant, shop, product] = await Promise.all([
    tenantOf(id),
    shops.shop(id, shopId),
    products.product(id, shopId, productId),
  ]);
  if (!tenant || !shop || !product) throw new Error(`nobody to tell about ${productId}`);
  return { tenant, shop, product };
}

/** A shop that never applied, as those of the sample, is told nothing. */
export async function shopStory({ tenant: id, subject }: Envelope) {
  const [tenant, shop, application] = await Promise.all([
    tenantOf(id),
    shops.shop(id, subject.id),
    applications.application(id, subject.id),
  ]);
  return tenant && shop && application ? { tenant, shop, application } : undefined;
}
