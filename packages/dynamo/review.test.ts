import { type Review, type ReviewChange, ReviewPosted } from "@etalase/domain/review";
import { DAY, moment, newId } from "@etalase/kit";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { reviewStore, standingStore } from "./index.ts";

const TENANT = "3603";
const NOW = Date.parse("2026-11-24T01:00:00.000Z");

let table: TestTable;
let shop: string;
let product: string;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(async () => {
  shop = newId("shop");
  product = newId("product");
  await table.events();
});

const change = (fields: Partial<Review> = {}): ReviewChange => {
  const review: Review = {
    order: newId("order", NOW),
    sku: `${product}-1`,
    product,
    shop,
    district: "360319",
    stars: 5,
    by: "Siti N.",
    at: moment(NOW),
    version: 1,
    ...fields,
  };
  const facts = { product, shop, district: review.district, stars: review.stars };
  return { review, event: ReviewPosted.of(facts, { actor: "shopper", now: NOW }) };
};
const store = () => reviewStore(table.tableOf);

describe("a review", () => {
  it("tells of itself once, by the stream, under its order and line", async () => {
    const first = change();
    await store().save(TENANT, first);
    expect(await table.events()).toMatchObject([
      {
        type: "review.posted",
        subject: { kind: "review", id: `${first.review.order}#${first.review.sku}`, version: 1 },
      },
    ]);
  });

  it("is written once for a line, and a change only over what was seen; sent twice by a lost answer it lands once", async () => {
    const first = change();
    await store().save(TENANT, first);
    await store().save(TENANT, first);
    await expect(store().save(TENANT, change({ order: first.review.order, stars: 1 }))).rejects.toThrow("conflict");
    const next = change({ ...first.review, stars: 3, version: 2 });
    await store().save(TENANT, next);
    await expect(store().save(TENANT, change({ ...first.review, stars: 2, version: 2 }))).rejects.toThrow("conflict");
    expect(await store().reviews(TENANT, [first.review])).toEqual([next.review]);
  });

  it("stands with its product newest order first, and with its shop page by page", async () => {
    const all: Review[] = [];
    for (let day = 0; day < 5; day++) {
      const { review, event } = change({ order: newId("order", NOW + day), at: moment(NOW + day * DAY) });
      await store().save(TENANT, { review, event });
      all.unshift(review);
    }
    expect(await store().ofProduct(TENANT, product, 3)).toEqual(all.slice(0, 3));
    const first = await store().ofShop(TENANT, shop, { limit: 3 });
    const after = first.reviews.at(-1);
    if (!after) throw new Error("no page");
    const second = await store().ofShop(TENANT, shop, { limit: 3, after });
    expect([first.reviews, first.more, second.reviews, second.more]).toEqual([
      all.slice(0, 3),
      true,
      all.slice(3),
      false,
    ]);
    expect(await store().ofProduct("3604", product, 3)).toEqual([]);
  });
});

describe("a standing", () => {
  const counted = () => standingStore(table.tableOf);
  const add = (event: string, figures: object, consumer = "count-reviews") =>
    counted().count(TENANT, consumer, [
      { event, additions: [{ subject: { id: product, shop, district: "360319" }, figures }] },
    ]);
  const stands = async () => (await counted().standings(TENANT, [{ id: product, district: "360319" }]))[0];

  it("counts an event once for each consumer, and nothing where there is nothing to add", async () => {
    await add("evt_a", { reviews: 1, stars: 4 });
    await add("evt_a", { reviews: 1, stars: 4 });
    await add("evt_a", { sold: 2 }, "count-service");
    await add("evt_b", { stars: 0 });
    expect(await stands()).toMatchObject({ reviews: 1, stars: 4, sold: 2, shop, version: 2 });
    await add("evt_c", { stars: -3 });
    expect(await stands()).toMatchObject({ reviews: 1, stars: 1, version: 3 });
  });

  it("tells when what is shown of it changed", async () => {
    await add("evt_d", { sold: 4 }, "count-service");
    expect(await table.events()).toEqual([]);
    await add("evt_e", { sold: 1 }, "count-service");
    expect(await table.events()).toMatchObject([
      { type: "standing.changed", tenant: TENANT, subject: { kind: "product", id: product }, data: { seen: "cards" } },
    ]);
  });

  it("is found with its district's other products, without its shops", async () => {
    const district = `36${String(Date.now()).slice(-4)}`;
    const additions = [product, shop].map((id) => ({ subject: { id, shop, district }, figures: { reviews: 1 } }));
    await counted().count(TENANT, "count-reviews", [{ event: newId("event"), additions }]);
    expect((await counted().ofProducts(TENANT, district)).map(({ id }) => id)).toEqual([product]);
    expect(await counted().ofProducts("3604", district)).toEqual([]);
  });
});
