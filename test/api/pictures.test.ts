import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, openShop, sharedCloud, type TestCloud } from "../support/cloud.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await sharedCloud();
});
afterAll(() => test.close());

interface Form {
  url: string;
  fields: Record<string, string>;
}
type Invited = { upload: { id: string; state: string }; form: Form };

const photograph = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#c08040" } })
  .withExif({ IFD0: { Copyright: "rahasia" } })
  .jpeg()
  .toBuffer();
const EIGHT_MEGABYTES = 8 * 1024 * 1024;

async function album() {
  const { shop, token, products } = await openShop(test, [5]);
  const [product] = products;
  const call = caller(test.cloud);
  const path = `/vendor/shops/${shop.id}/products/${product?.id}`;
  const invite = async (key: string = crypto.randomUUID(), type = "image/jpeg") =>
    (await call("POST", `${path}/pictures`, { body: { type }, key, token })).body as unknown as Invited;
  const post = (form: Form, file: Uint8Array, changed: Record<string, string> = {}) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ ...form.fields, ...changed })) data.append(name, value);
    data.append("file", new Blob([file as Uint8Array<ArrayBuffer>], { type: form.fields["content-type"] ?? "" }));
    return fetch(new URL(form.url, test.cloud.url), { method: "POST", body: data });
  };
  const state = async (id: string) => (await call("GET", `${path}/pictures/${id}`, { token })).body;
  const send = async (file: Uint8Array) => {
    const { upload, form } = await invite();
    expect((await post(form, file)).ok).toBe(true);
    await test.cloud.idle();
    return { id: upload.id, state: await state(upload.id) };
  };
  const page = async () =>
    (await fetch(`${test.cloud.url}/${shop.districtSlug}/${shop.slug}/${product?.slug}/`)).text();
  const pictures = async () => {
    const shelf = await call("GET", `/vendor/shops/${shop.id}/products`, { token });
    const [row] = shelf.body["products"] as unknown as { product: { version: number; pictures: { id: string }[] } }[];
    return row?.product ?? { version: 0, pictures: [] };
  };
  const edit = (body: object) => call("PATCH", path, { body, token });
  return { invite, post, send, state, page, pictures, edit };
}

describe("a picture of a product", () => {
  it("is uploaded with a signed form, drawn anew, and shown inside the product's page", async () => {
    const { send, page, pictures } = await album();
    const { id, state } = await send(photograph);
    expect(state).toMatchObject({ state: "drawn" });
    expect((await pictures()).pictures).toMatchObject([{ id }]);
    expect(await page()).toContain(`/media/${id}-320.webp`);
    for (const file of [`${id}-320.avif`, `${id}-640.webp`, `${id}-960.avif`]) {
      const answer = await fetch(`${test.cloud.url}/media/${file}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, `image/${file.split(".")[1]}`]);
      expect(Buffer.from(await answer.arrayBuffer()).includes("rahasia")).toBe(false);
    }
  });

  it("can be put in order, described and taken away, but none can be made up", async () => {
    const { send, pictures, edit, page } = await album();
    for (const _ of ["first", "second"]) await send(photograph);
    const { version, pictures: both } = await pictures();
    const turned = both.toReversed().map((picture) => ({ ...picture, alt: "Topi dari samping" }));
    expect(await edit({ version, pictures: turned })).toMatchObject({ status: 200, body: { pictures: turned } });
    await test.cloud.idle();
    expect(await page()).toContain("Topi dari samping");
    expect(await edit({ version: version + 1, pictures: [...turned, turned[0]] })).toMatchObject({ status: 422 });
    expect(await edit({ version: version + 1, pictures: [] })).toMatchObject({ status: 200, body: { pictures: [] } });
  });

  it("that is none leaves the product as it is, and its vendor is told why", async () => {
    const { send, pictures } = await album();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const bomb = await sharp({ create: { width: 6_000, height: 6_000, channels: 3, background: "#ffffff" } })
      .jpeg({ quality: 10 })
      .toBuffer();
    expect((await send(svg)).state).toMatchObject({ state: "refused", reason: "not_a_picture" });
    expect((await send(bomb)).state).toMatchObject({ state: "refused", reason: "too_many_pixels" });
    expect((await pictures()).pictures).toEqual([]);
  });

  it("is taken by its own form only: not under another name, of another type, too large, or later than five minutes", async () => {
    const { invite, post, pictures } = await album();
    const { form } = await invite();
    const elsewhere = { key: `${form.fields["key"]}x` };
    const foreign = { key: (form.fields["key"] ?? "").replace("3603", "3604") };
    for (const changed of [elsewhere, foreign, { "content-type": "text/html" }, { policy: btoa("{}") }])
      expect((await post(form, photograph, changed)).ok, JSON.stringify(changed)).toBe(false);
    expect((await post(form, Buffer.alloc(EIGHT_MEGABYTES + 1))).ok).toBe(false);
    expect((await post(form, Buffer.alloc(0))).ok).toBe(false);
    test.cloud.clock.advance(5 * 60_000 + 1_000);
    expect((await post(form, photograph)).ok).toBe(false);
    await test.cloud.idle();
    expect((await pictures()).pictures).toEqual([]);
  });

  it("is shown once however often its form is asked for or sent", async () => {
    const { invite, post, pictures } = await album();
    const key = crypto.randomUUID();
    const [first, again] = [await invite(key), await invite(key)];
    expect(again.upload.id).toBe(first.upload.id);
    await Promise.all([post(first.form, photograph), post(again.form, photograph)]);
    await test.cloud.idle();
    expect((await pictures()).pictures).toHaveLength(1);
  });
});
