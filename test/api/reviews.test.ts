import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, NEIGHBOUR, openShop, sharedCloud, type TestCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

let test: TestCloud;
let mine: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  test = await sharedCloud();
  mine = await openShop(test, [50, 50]);
});
afterAll(() => test.close());

const page = async (path: string) => (await fetch(`${test.cloud.url}${path}`)).text();
const said = (subject: string) => test.cloud.outbox.list().filter((message) => message.subject === subject);

/** An order of one piece of the first product that went so far, and what its buyer and its vendor may do about it. */
async function ordered(steps = ["accept", "ship", "deliver"]) {
  const call = caller(test.cloud);
  const [product] = mine.products;
  if (!product) throw new Error("no product");
  const key = crypto.randomUUID();
  const body = orderFor(mine.shop, [product]);
  for (const part of body.shops) part.payment = "cash";
  const placed = await call("POST", "/checkouts", { body, key });
  const [order] = placed.body["orders"] as unknown as { id: string; lines: { sku: string }[] }[];
  const sku = order?.lines[0]?.sku ?? "";
  const vendor = `/vendor/shops/${mine.shop.id}`;
  for (const step of steps)
    await call("POST", `${vendor}/orders/${order?.id}/steps`, { body: { step }, token: mine.token });
  return {
    order: order?.id ?? "",
    sku,
    product,
    address: `/${mine.shop.districtSlug}/${mine.shop.slug}/${product.slug}/`,
    say: (review: object) => call("PUT", `/checkouts/${key}/orders/${order?.id}/reviews/${sku}`, { body: review }),
    look: () => call("GET", `/checkouts/${key}`),
    vendorDoes: (what: "answer" | "report", body: object, token = mine.token) =>
      call("PUT", `${vendor}/reviews/${order?.id}/${sku}/${what}`, { body, token }),
  };
}

describe("a buyer's review", () => {
  it("stands on the product's page once the order has arrived, sent twice or not, and the vendor is told once", async () => {
    const { address, say, look } = await ordered();
    const review = { stars: 4, text: "Anyamannya rapat <b>sekali</b>." };
    const [first, again] = await Promise.all([say(review), say(review)]);
    const answers = [first, again, await say(review)].filter(({ status }) => status === 200);
    expect(answers.length).toBeGreaterThanOrEqual(2);
    expect(answers[0]?.body).toMatchObject({ orders: [{ reviewable: true, reviews: [{ ...review, by: "Siti R." }] }] });
    await test.cloud.idle();
    const shown = await page(address);
    expect(shown).toContain("Anyamannya rapat &lt;b&gt;sekali&lt;/b&gt;.");
    expect(shown).toContain("Siti R.");
    expect(shown).not.toContain("Nurhaliza");
    expect(shown).toContain('"ratingValue":4');
    expect(said("vendor_review_posted")).toHaveLength(1);
    expect((await look()).body).toMatchObject({ orders: [{ reviews: [{ stars: 4 }] }] });
  });

  it("may be changed, and counts once", async () => {
    const { address, say } = await ordered(["accept", "ship", "deliver", "complete"]);
    const before = said("vendor_review_posted").length;
    await say({ stars: 1, text: "Belum sampai." });
    await say({ stars: 5 });
    await test.cloud.idle();
    const shown = await page(address);
    expect(shown).not.toContain("Belum sampai.");
    expect(shown).toContain('"ratingValue":4.5,"reviewCount":2');
    expect(said("vendor_review_posted")).toHaveLength(before + 1);
  });

  it("waits for the order, is of what was ordered, and leads nowhere else", async () => {
    const early = await ordered(["accept"]);
    expect(await early.say({ stars: 5 })).toMatchObject({ status: 409, body: { code: "review.not_yet" } });
    const { say } = await ordered();
    for (const wrong of [{}, { stars: 0 }, { stars: 6 }, { stars: 4.5 }, { stars: 5, text: "x".repeat(601) }])
      expect(await say(wrong)).toMatchObject({ status: 422, body: { code: "request.invalid" } });
    expect(await say({ stars: 5, text: "Beli di tokolain.com/promo" })).toMatchObject({
      status: 422,
      body: { errors: [{ path: "text", code: "no_contacts" }] },
    });
  });
});

describe("the vendor", () => {
  it("reads reviews newest first, answers one once, and everyone reads the answer", async () => {
    const { order, sku, address, say, look, vendorDoes } = await ordered();
    await say({ stars: 3, text: "Agak sempit." });
    await test.cloud.idle();
    const list = await caller(test.cloud)("GET", `/vendor/shops/${mine.shop.id}/reviews`, { token: mine.token });
    expect(list.body["reviews"]?.[0]).toMatchObject({
      order,
      sku,
      stars: 3,
      text: "Agak sempit.",
      name: mine.products[0]?.name,
    });
    const answer = { text: "Terima kasih, akan kami perbaiki." };
    expect(await vendorDoes("answer", answer)).toMatchObject({ status: 200, body: { answer } });
    expect(await vendorDoes("answer", answer)).toMatchObject({ status: 200, body: { answer } });
    expect(await vendorDoes("answer", { text: "Salah Anda." })).toMatchObject({
      status: 409,
      body: { code: "review.answered" },
    });
    await test.cloud.idle();
    expect(await page(address)).toContain("Agak sempit.");
    expect(await page(`/${mine.shop.districtSlug}/${mine.shop.slug}/`)).toContain(answer.text);
    expect((await look()).body).toMatchObject({ orders: [{ reviews: [{ answer }] }] });
  });

  it("has the regency told of one, which stands meanwhile, and cannot take it away", async () => {
    const { address, say, vendorDoes } = await ordered();
    await say({ stars: 1, text: "Penjualnya kasar." });
    expect(await vendorDoes("report", { reason: "untrue" })).toMatchObject({
      status: 200,
      body: { reported: "untrue" },
    });
    expect((await vendorDoes("report", { reason: "rude" })).body).toMatchObject({ reported: "untrue" });
    await test.cloud.idle();
    expect(said("Toko Topi Bambu Ciakar melaporkan sebuah ulasan Topi Bambu Capio Anyaman Halus")).toHaveLength(1);
    expect(await page(address)).toContain("Penjualnya kasar.");
  });

  it("of another shop or another regency finds none of it", async () => {
    const { order, sku, say, vendorDoes } = await ordered();
    await say({ stars: 5 });
    const stranger = await openShop(test, [1]);
    expect((await vendorDoes("answer", { text: "Halo." }, stranger.token)).status).toBe(404);
    const theirs = `/vendor/shops/${stranger.shop.id}/reviews/${order}/${sku}/answer`;
    const own = await caller(test.cloud)("PUT", theirs, { body: { text: "Halo." }, token: stranger.token });
    expect(own).toMatchObject({ status: 404, body: { code: "not_found" } });
    const elsewhere = await openShop(test, [1], NEIGHBOUR);
    const abroad = await caller(test.cloud, NEIGHBOUR)("GET", `/vendor/shops/${elsewhere.shop.id}/reviews`, {
      token: elsewhere.token,
    });
    expect(abroad.body).toEqual({ reviews: [] });
  });
});

it("what was sold and how soon the shop answers stands on its pages once there is enough to tell", async () => {
  mine = await openShop(test, [50]);
  for (let count = 0; count < 5; count++) await ordered(["accept"]);
  await test.cloud.idle();
  const place = `/${mine.shop.districtSlug}/${mine.shop.slug}/`;
  expect(await page(place)).toContain("Biasanya menjawab dalam 1 jam");
  expect(await page(`${place}${mine.products[0]?.slug}/`)).toContain("5+ terjual");
});
