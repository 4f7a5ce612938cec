import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, openShop, sharedCloud, type TestCloud } from "../support/cloud.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await sharedCloud();
});
afterAll(() => test.close());

const described = {
  name: "Bakul Nasi Anyaman",
  category: "kerajinan-bambu",
  price: 30_000,
  unit: "buah",
  weightGrams: 200,
  description: "Dianyam dari bambu tali.",
  state: "published",
  pieces: 4,
};

type Row = {
  product: { id: string; slug: string; version: number; state: string; name: string };
  levels: { sku: string; available: number }[];
};

async function shelfOfNewShop() {
  const { shop, token, products } = await openShop(test, [5]);
  const call = caller(test.cloud);
  const path = `/vendor/shops/${shop.id}/products`;
  const add = async (body: object = described, key: string = crypto.randomUUID()) =>
    call("POST", path, { body, key, token });
  const rows = async () => (await call("GET", path, { token })).body["products"] as unknown as Row[];
  const page = (slug: string) => fetch(`${test.cloud.url}/${shop.districtSlug}/${shop.slug}/${slug}/`);
  const edit = (id: string, body: object) => call("PATCH", `${path}/${id}`, { body, token });
  return { call, path, add, rows, page, edit, token, standing: products[0] };
}

describe("a vendor's product", () => {
  it("is added once however often it is sent, and its page is up", async () => {
    const { add, rows, page } = await shelfOfNewShop();
    const key = crypto.randomUUID();
    const [first, again] = [await add(described, key), await add(described, key)];
    expect(first).toMatchObject({ status: 201, body: { levels: [{ available: 4 }], product: { version: 1 } } });
    expect(again).toEqual(first);
    expect(await rows()).toHaveLength(2);
    await test.cloud.idle();
    expect(await (await page("bakul-nasi-anyaman")).text()).toContain("30.000");
  });

  it("gets an address of its own beside one of the same name, also when both come at once", async () => {
    const { add, rows } = await shelfOfNewShop();
    const answers = await Promise.all([add(), add()]);
    for (const { status, body } of answers) if (status === 409) expect(body["retryable"]).toBe(true);
    await add();
    const slugs = (await rows()).map(({ product }) => product.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toEqual(expect.arrayContaining(["bakul-nasi-anyaman", "bakul-nasi-anyaman-2"]));
  });

  it("stays up under its address while name, category and unit change, and never answers anything but 200", async () => {
    const { add, page, edit } = await shelfOfNewShop();
    const { product } = (await add()).body as unknown as Row;
    await test.cloud.idle();
    const statuses = new Set<number>();
    let watching = true;
    const watch = (async () => {
      while (watching) statuses.add((await page(product.slug)).status);
    })();
    const edited = await edit(product.id, { version: 1, name: "Bakul Besar", category: "perabot-rumah", unit: "set" });
    expect(edited).toMatchObject({ status: 200, body: { slug: product.slug, version: 2 } });
    await test.cloud.idle();
    watching = false;
    await watch;
    expect([...statuses]).toEqual([200]);
    expect(await (await page(product.slug)).text()).toContain("Bakul Besar");
  });

  it("tells the second of two phones what stands there now, and loses nothing of either", async () => {
    const { add, edit } = await shelfOfNewShop();
    const { product } = (await add()).body as unknown as Row;
    await edit(product.id, { version: 1, price: 33_000 });
    const late = await edit(product.id, { version: 1, name: "Bakul Nasi Besar" });
    expect(late).toMatchObject({
      status: 409,
      body: { code: "conflict", data: { product: { version: 2, price: 33_000, name: described.name } } },
    });
    const merged = await edit(product.id, { version: 2, name: "Bakul Nasi Besar" });
    expect(merged).toMatchObject({ status: 200, body: { price: 33_000, name: "Bakul Nasi Besar", version: 3 } });
  });

  it("is copied into a draft without pieces, which nobody else sees and which can be deleted", async () => {
    const { add, call, path, rows, page, token } = await shelfOfNewShop();
    const { product } = (await add()).body as unknown as Row;
    const key = crypto.randomUUID();
    const copy = await call("POST", `${path}/${product.id}/copies`, { key, token });
    expect(copy).toMatchObject({
      status: 201,
      body: { product: { name: "Bakul Nasi Anyaman (2)", state: "draft" }, levels: [{ available: 0 }] },
    });
    expect(await call("POST", `${path}/${product.id}/copies`, { key, token })).toEqual(copy);
    await test.cloud.idle();
    const { id, slug } = (copy.body as unknown as Row).product;
    expect((await page(slug)).status).toBe(404);
    expect(await call("DELETE", `${path}/${id}`, { token })).toMatchObject({ status: 200, body: { removed: id } });
    expect((await rows()).map((row) => row.product.id)).not.toContain(id);
    expect((await call("DELETE", `${path}/${id}`, { token })).status).toBe(404);
  });

  it("in two variants is bought at their prices from their own stock, also when many come for the last of each", async () => {
    const { call, add, edit, rows, standing, page } = await shelfOfNewShop();
    const { product } = (
      await add({
        ...described,
        pieces: 0,
        options: [{ name: "Ukuran", values: ["Kecil", "Besar"] }],
        variants: [
          { values: ["Kecil"], pieces: 3 },
          { values: ["Besar"], pieces: 5, price: 42_000 },
        ],
      })
    ).body as unknown as Row;
    const [small, large] = [1, 2].map((number) => `${product.id}-${number}`);
    const order = (lines: object[], total: number) => ({
      buyer: { name: "Siti Nurhaliza", phone: "+6281234567890" },
      consent: PRIVACY_TEXT,
      shops: [{ shop: standing?.shop, lines, delivery: "pickup", payment: "cash", total }],
    });
    const both = [
      { sku: small, quantity: 1 },
      { sku: large, quantity: 1 },
    ];
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const [lines, total] = index % 2 ? [both, 72_000] : [both.slice(1), 42_000];
        return call("POST", "/checkouts", { body: order(lines, total), key: crypto.randomUUID() });
      }),
    );
    const placed = answers.filter(({ status }) => status === 201);
    const levels = (await rows()).find((row) => row.product.id === product.id)?.levels ?? [];
    const taken = placed.flatMap(
      ({ body }) => (body["orders"] as unknown as { lines: { sku: string }[] }[])[0]?.lines ?? [],
    );
    const count = (sku: string | undefined) => taken.filter((line) => line.sku === sku).length;
    expect(count(large)).toBe(5);
    expect(levels).toMatchObject([
      { sku: small, available: 3 - count(small), held: count(small) },
      { sku: large, available: 0, held: 5 },
    ]);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body["code"]))).toEqual(
      new Set(["order.sold_out"]),
    );
    expect(taken.find(({ sku }) => sku === large)).toMatchObject({ variant: "Ukuran: Besar", price: 42_000 });

    await edit(product.id, {
      version: 1,
      variants: [{ number: 1, values: ["Kecil"] }],
    });
    const quote = await call("POST", "/quotes", { body: { shops: [{ shop: standing?.shop, lines: both }] } });
    expect(quote.body).toMatchObject({ shops: [{ lines: [{ variant: "Ukuran: Kecil" }], gone: [large] }] });
    await test.cloud.idle();
    const shown = await (await page("bakul-nasi-anyaman")).text();
    expect(shown).toContain(`value="${small}"`);
    expect(shown).not.toContain(`value="${large}"`);
    const said = test.cloud.outbox.list().map(({ text }) => text);
    expect(said.some((text) => text.includes("Bakul Nasi Anyaman (Ukuran: Besar)"))).toBe(true);
  });

  it("that was live once is not deleted, nor while it is a draft again", async () => {
    const { add, call, path, edit, token, rows } = await shelfOfNewShop();
    const { product } = (await add()).body as unknown as Row;
    await edit(product.id, { version: 1, state: "draft" });
    expect(await call("DELETE", `${path}/${product.id}`, { token })).toMatchObject({
      status: 409,
      body: { code: "product.was_published" },
    });
    expect((await rows()).map((row) => row.product.id)).toContain(product.id);
  });

  it("takes no picture that is not its own", async () => {
    const { standing, edit } = await shelfOfNewShop();
    const pictures = [{ id: "pic_01KAT0000000000000000000ZZ", colour: "#ffffff" }];
    expect(await edit(standing?.id ?? "", { version: 1, pictures })).toMatchObject({
      status: 422,
      body: { errors: [{ path: "pictures", code: "picture_unknown" }] },
    });
  });
});

describe("a product's stock", () => {
  it("is changed by a signed difference once, and tells from how few pieces on it is low", async () => {
    const { call, path, standing, token } = await shelfOfNewShop();
    const moves = `${path.replace("/products", "/stock")}/${standing?.id}-1/moves`;
    const key = crypto.randomUUID();
    const move = (body: object, once: string = crypto.randomUUID()) => call("POST", moves, { body, key: once, token });
    for (const _ of ["sent", "sent again"])
      expect(await move({ reason: "adjusted", quantity: -2 }, key)).toMatchObject({
        status: 201,
        body: { available: 3 },
      });
    expect(await move({ reason: "threshold", quantity: 9 })).toMatchObject({
      body: { available: 3, received: 3, low: 9 },
    });
    expect(await move({ reason: "adjusted", quantity: -4 })).toMatchObject({
      status: 409,
      body: { code: "stock.not_enough" },
    });
    expect(await move({ reason: "adjusted", quantity: 0 })).toMatchObject({ status: 422 });
  });
});
