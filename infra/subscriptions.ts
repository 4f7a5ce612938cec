import { Duration } from "aws-cdk-lib";
import type { ConsumerProps } from "./constructs/consumer.ts";

/** What a function may be given. `tenantData` goes to every subscription without asking. */
export type Need = "tenantPages" | "tenantSeal" | "tenantUploads" | "messaging" | "renderQueue";

/** What is told to a function of functions/events, by the function's name. */
export interface SubscriptionChoice extends Omit<ConsumerProps, "entry"> {
  types: string[];
  needs: Need[];
}

/** A page costs CPU, of which a function has a whole core from 1769 MB. */
export const RENDERING = { memorySize: 1769, timeout: Duration.seconds(60) };

/** Nobody minds a second, in which many messages become one invocation: at 10 million orders a month a tenth of the invocations and reads. */
const TOGETHER = { batchSize: 25, patience: Duration.seconds(1) };

/** One effect each. To add one: a line here, and functions/events/<name>.ts. */
export const subscriptions: Record<string, SubscriptionChoice> = {
  "notify-vendor": {
    types: ["order.placed", "payment.claimed", "order.cancelled", "order.expired", "order.disputed"],
    needs: ["messaging"],
    ...TOGETHER,
  },
  "keep-inbox": {
    types: [
      "order.placed",
      "payment.claimed",
      "order.cancelled",
      "order.expired",
      "order.disputed",
      "stock.low",
      "stock.soldout",
      "review.posted",
      "shop.submitted",
      "shop.verified",
      "shop.returned",
      "shop.rejected",
      "shop.suspended",
      "shop.resumed",
      "shop.changed",
      "paper.expiring",
      "paper.expired",
    ],
    needs: [],
    ...TOGETHER,
  },
  "notify-shopper": {
    types: [
      "order.placed",
      "order.paid",
      "order.accepted",
      "order.ready",
      "order.shipped",
      "order.part_shipped",
      "order.delivered",
      "order.corrected",
      "order.reduced",
      "order.cancelled",
      "order.expired",
      "payment.refunded",
    ],
    // It alone of all consumers sees who bought.
    needs: ["messaging", "tenantSeal"],
    ...TOGETHER,
  },
  "notify-low-stock": { types: ["stock.low", "stock.soldout"], needs: ["messaging"] },
  "notify-shop": {
    types: [
      "shop.submitted",
      "shop.verified",
      "shop.returned",
      "shop.rejected",
      "shop.suspended",
      "shop.resumed",
      "shop.changed",
      "paper.expiring",
      "paper.expired",
    ],
    needs: ["messaging"],
  },
  "count-sales": {
    types: ["order.placed", "order.paid", "order.accepted", "order.reduced", "order.cancelled", "order.expired"],
    needs: [],
    ...TOGETHER,
  },
  "count-products": {
    types: ["order.paid", "order.accepted", "order.reduced", "order.cancelled"],
    needs: [],
    ...TOGETHER,
  },
  "count-live": { types: ["product.published", "product.withdrawn"], needs: [], ...TOGETHER },
  "notify-quota": { types: ["quota.neared", "quota.reached"], needs: ["messaging"] },
  "count-buyers": {
    types: ["order.paid", "order.accepted", "order.reduced", "order.cancelled"],
    needs: [],
    ...TOGETHER,
  },
  "count-service": {
    types: ["order.paid", "order.accepted", "order.reduced", "order.cancelled"],
    needs: [],
    ...TOGETHER,
  },
  "count-reviews": { types: ["review.posted"], needs: [] },
  "notify-review": { types: ["review.posted", "review.reported"], needs: ["messaging"] },
  // A slice of a table at a time; whatever is left is asked for anew.
  "import-products": {
    types: ["import.asked"],
    needs: ["tenantUploads"],
    batchSize: 1,
    memorySize: 1769,
    timeout: Duration.seconds(60),
  },
  "record-movement": { types: ["stock.moved"], needs: [], ...TOGETHER },
  "publish-pages": {
    types: [
      "product.published",
      "product.changed",
      "product.withdrawn",
      "promotion.began",
      "promotion.ended",
      "shop.verified",
      "shop.suspended",
      "shop.resumed",
      "shop.changed",
      "stock.soldout",
      "stock.restocked",
      "stock.low",
      "review.posted",
      "review.answered",
      "standing.changed",
    ],
    needs: ["tenantPages"],
    ...RENDERING,
  },
  // Reads pictures of the tenant's folder with the pages it lists, hence tenantPages.
  "render-site": { types: ["tenant.onboarded", "tenant.changed"], needs: ["tenantPages", "renderQueue"], ...RENDERING },
  // A photograph, a drawing and words, in about 0.1 s of a core.
  "draw-shared-pictures": {
    types: [
      "product.published",
      "product.changed",
      "product.withdrawn",
      "shop.verified",
      "shop.suspended",
      "shop.resumed",
      "tenant.onboarded",
      "tenant.changed",
    ],
    needs: ["tenantPages"],
    asset: "pictures",
    ...RENDERING,
  },
};
