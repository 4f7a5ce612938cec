import { editProduct } from "@etalase/domain/product";
import { productStore } from "@etalase/dynamo";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop, settle, sharedCloud, TENANT, type TestCloud } from "../support/cloud.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await sharedCloud();
});
afterAll(() => test?.close());

/** The picture that a page names, as a messenger fetches it. */
async function pictureOf(page: string) {
  const { url } = test.cloud;
  const body = await (await fetch(url + page)).text();
  const [, address = ""] = /<meta property="og:image" content="([^"]+)"/.exec(body) ?? [];
  const answer = await fetch(address);
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    tag: answer.headers.get("etag"),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

it("stands for the marketplace as soon as a regency is onboarded, and for what has no picture of its own", async () => {
  for (const page of ["/", "/kategori/hasil-laut/", "/en/mekar-baru/"]) {
    const { status, type, body } = await pictureOf(page);
    expect([page, status, type]).toEqual([page, 200, "image/jpeg"]);
    expect(await sharp(body).metadata()).toMatchObject({ width: 1200, height: 630 });
  }
});

it("is painted for a new shop and its products, again with another name and not with another price, and goes with the page", async () => {
  const { shop, products } = await openShop(test, [5]);
  const [product] = products;
  if (!product) throw new Error("no product");
  const page = `/${shop.districtSlug}/${shop.slug}/${product.slug}/`;
  const first = await pictureOf(page);
  expect(first.status).toBe(200);
  for (const above of [`/${shop.districtSlug}/${shop.slug}/`, `/${shop.districtSlug}/`])
    expect((await pictureOf(above)).status).toBe(200);

  const store = productStore(test.target.tableOf);
  const edit = async (changes: object) => {
    const standing = await store.product(TENANT, shop.id, product.id);
    if (!standing) throw new Error("no product");
    const edited = editProduct(
      shop,
      standing,
      { version: standing.version, ...changes },
      { actor: "vendor", now: Date.now() },
    );
    await store.saveProduct(TENANT, edited.product, edited.event);
    await settle(test.cloud);
  };
  await edit({ price: 99_000 });
  expect((await pictureOf(page)).tag).toBe(first.tag);
  await edit({ name: "Topi Bambu Belenong" });
  const renamed = await pictureOf(page);
  expect(renamed.status).toBe(200);
  expect(renamed.tag).not.toBe(first.tag);
  const address = `${test.cloud.url}/media/share${page}picture.jpg`;
  await edit({ state: "withdrawn" });
  expect((await fetch(address)).status).toBe(404);
});
