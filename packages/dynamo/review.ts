import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Review, ReviewChange, ReviewStore } from "@etalase/domain/review";
import type { TenantId } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import { reviewKey, reviewsPartition, shopReviews } from "./keys.ts";
import { get, getAll, noun, query, queryPage } from "./read.ts";
import type { TableOf } from "./table.ts";

export const reviewStore = (tableOf: TableOf): ReviewStore => ({
  async reviews(tenant, places) {
    const keys = places.map((place) => reviewKey(tenant, place));
    return (await getAll(tableOf(tenant), keys, true)).map((item) => noun<Review>(item));
  },
  async ofProduct(tenant, product, limit) {
    const pk = reviewsPartition(tenant, product);
    const items = await query(tableOf(tenant), { pk, newestFirst: true, consistent: true, limit });
    return items.map((item) => noun<Review>(item));
  },
  async ofShop(tenant, shop, { limit, after }) {
    const table = tableOf(tenant);
    const pk = shopReviews(tenant, shop);
    const start = after && { ...reviewKey(tenant, after), gsi1pk: pk, gsi1sk: listed(after) };
    const range = { index: "gsi1", pk, newestFirst: true, limit } as const;
    const { items, next } = await queryPage(table, start ? { ...range, start } : range);
    const keys = items.map((item) => ({ pk: String(item["pk"]), sk: String(item["sk"]) }));
    const reviews = (await getAll(table, keys, true)).map((item) => noun<Review>(item));
    return { reviews: reviews.toSorted((a, b) => (listed(a) < listed(b) ? 1 : -1)), more: next !== undefined };
  },
  async save(tenant, change) {
    const table = tableOf(tenant);
    const { review, event } = change;
    const command = new PutCommand({
      TableName: table.name,
      Item: reviewItem(tenant, change),
      ConditionExpression: review.version === 1 ? "attribute_not_exists(pk)" : "version = :before",
      ...(review.version === 1 ? {} : { ExpressionAttributeValues: { ":before": review.version - 1 } }),
    });
    try {
      await table.db.send(command);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // An answer that was lost on its way makes the client send again: then what stands is its own.
      const standing = await get(table, reviewKey(tenant, review), true);
      if ((standing?.["event"] as { id?: unknown } | undefined)?.id !== event.id) throw new DomainError("conflict");
    }
  },
});

const listed = ({ at, order, sku }: Pick<Review, "at" | "order" | "sku">): string => `${at}#${order}#${sku}`;

const reviewItem = (tenant: TenantId, { review, event }: ReviewChange) => ({
  ...reviewKey(tenant, review),
  gsi1pk: shopReviews(tenant, review.shop),
  gsi1sk: listed(review),
  ...review,
  event,
});
