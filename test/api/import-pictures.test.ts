import type { Import } from "@etalase/domain/import";
import { zipOf } from "@etalase/tables/testing";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestCloud, testCloud } from "../support/cloud.ts";
import { importingShop } from "../support/import.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await testCloud();
});
afterAll(() => test.close());

const TABLE = `SKU;Nama Produk;Kategori;Harga;Stok
KRP-01;Keripik Singkong;kue-camilan;12000;5
KRP-02;Keripik Pisang;kue-camilan;12000;5
`;
const picture = async (background: string): Promise<Uint8Array> =>
  sharp({ create: { width: 400, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A shop that imported two products, and brings archives of their pictures. */
async function imported() {
  const shop = await importingShop(test);
  const { id } = await shop.tried(TABLE);
  await shop.run(id);
  const unpack = async (archive: Uint8Array) => {
    const { form } = (await shop.ask("POST", `/imports/${id}/pictures`)).body as unknown as {
      form: { url: string; fields: Record<string, string> };
    };
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
    data.append("file", new Blob([archive as Uint8Array<ArrayBuffer>]));
    expect((await fetch(new URL(form.url, test.cloud.url), { method: "POST", body: data })).ok).toBe(true);
    const asked = await shop.ask("POST", `/imports/${id}/unpackings`);
    await test.cloud.idle();
    return { asked, now: (await shop.get(id)) as Import };
  };
  const shown = async () => {
    const { body } = await shop.ask("GET", "/products");
    const all = body["products"] as unknown as { product: { code: string; pictures: { colour: string }[] } }[];
    return Object.fromEntries(all.map(({ product }) => [product.code, product.pictures.map(({ colour }) => colour)]));
  };
  return { unpack, shown };
}

it("puts the pictures of an archive behind the products that they are named after, once; what is no picture is left", async () => {
  const { unpack, shown } = await imported();
  const [red, green, blue] = await Promise.all(["#c02020", "#20a020", "#2020c0"].map(picture));
  const archive = zipOf({
    "foto/KRP-01 (10).jpg": blue ?? "",
    "foto/KRP-01 (2).jpg": green ?? "",
    "krp-02.jpg": red ?? "",
    "KRP-02_2.jpg": "<script>alert(1)</script>",
    "lain.jpg": red ?? "",
    "__MACOSX/KRP-02.jpg": "x",
    "KRP-02.svg": "<svg/>",
  });
  const { now } = await unpack(archive);
  expect(now.pictures).toMatchObject({
    state: "done",
    taken: 3,
    left: [
      { file: "KRP-02_2.jpg", why: "not_a_picture" },
      { file: "lain.jpg", why: "no_product" },
    ],
  });
  const first = await shown();
  expect(first["KRP-01"]).toHaveLength(2);
  expect(first["KRP-02"]).toHaveLength(1);
  await unpack(archive);
  expect(await shown()).toEqual(first);
});

it("refuses an archive that unpacks to more than it says, and takes nothing of it", async () => {
  const { unpack, shown } = await imported();
  const red = await picture("#c02020");
  const bomb = zipOf({ "KRP-01.jpg": red, "KRP-02.jpg": " ".repeat(20_000_000) }, { "KRP-02.jpg": 1_000 });
  const { now } = await unpack(bomb);
  expect(now.pictures).toMatchObject({ state: "refused", fault: "unpacks_too_large", taken: 0 });
  expect(await shown()).toEqual({ "KRP-01": [], "KRP-02": [] });
});
