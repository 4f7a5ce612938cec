import { reviewMessages, sendOnce } from "@etalase/domain/notice";
import { ReviewFacts } from "@etalase/domain/review";
import { messengers } from "../messengers/index.ts";
import { notices, products, shops } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { subscribe } from "./subscribe.ts";

/** Tells the vendor of a new review, and the regency of one that the vendor reported. */
export const handler = subscribe(async (envelope) => {
  const facts = ReviewFacts.parse(envelope.data);
  const [tenant, shop, product] = await Promise.all([
    tenantOf(envelope.tenant),
    shops.shop(envelope.tenant, facts.shop),
    products.product(envelope.tenant, facts.shop, facts.product),
  ]);
  if (!tenant || !shop || !product) throw new Error(`nobody to tell about ${envelope.subject.id}`);
  await sendOnce(
    envelope.tenant,
    reviewMessages(envelope, { tenant, shop, product, stars: facts.stars, isNew: facts.was === undefined }),
    messengers,
    notices,
  );
});
