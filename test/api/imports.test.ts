import { importStore } from "@etalase/dynamo";
import { moment } from "@etalase/kit";
import { xlsxOf, zipOf } from "@etalase/tables/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedCloud, TENANT, type TestCloud } from "../support/cloud.ts";
import { importingShop } from "../support/import.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await sharedCloud();
});
afterAll(() => test.close());

const HEAD = "SKU;Nama Produk;Kategori;Harga (Rp);Stok;Berat;Status";
const GOOD = `${HEAD}
KRP-01;Keripik Singkong;Kue & Camilan;Rp 12.500,00;40;0,25 kg;Tayang
KRP-02;Keripik Pisang;kue-camilan;15rb;10;250 gr;
`;

describe("an import", () => {
  it("is tried out without changing anything, then written once however often it is run", async () => {
    const { tried, run, shelf } = await importingShop(test);
    const found = await tried(GOOD);
    expect(found).toMatchObject({ state: "checked", rows: 2, fresh: 2, known: 0, wrong: 0 });
    expect(found.columns).toEqual(["code", "name", "category", "price", "pieces", "weightGrams", "state"]);
    expect(await shelf()).toEqual([]);
    expect(await run(found.id)).toMatchObject({ state: "done", done: 2, created: 2, updated: 0, failed: 0 });
    const first = await shelf();
    expect(first.toSorted((a, b) => a.price - b.price)).toMatchObject([
      { code: "KRP-01", name: "Keripik Singkong", price: 12_500, state: "published", available: 40 },
      { code: "KRP-02", name: "Keripik Pisang", price: 15_000, state: "draft", available: 10 },
    ]);
    const again = await tried(GOOD.replace("15rb", "16.000").replace(";40;", ";35;"));
    expect(again).toMatchObject({ fresh: 0, known: 2, wrong: 0 });
    expect(await run(again.id)).toMatchObject({ state: "done", created: 0, updated: 2, failed: 0 });
    const second = await shelf();
    expect(second.map(({ id }) => id).toSorted()).toEqual(first.map(({ id }) => id).toSorted());
    expect(second.find(({ code }) => code === "KRP-02")).toMatchObject({ price: 16_000, version: 2 });
    expect(second.find(({ code }) => code === "KRP-01")).toMatchObject({ available: 35, version: 1 });
  });

  it("makes one product of the rows that are its variants, and finds them again", async () => {
    const { tried, run, shelf } = await importingShop(test);
    const table = `SKU;Nama Produk;Kategori;Harga;Stok;Rasa;Ukuran
KRP;Keripik Singkong;kue-camilan;12000;5;Asin;100 g
KRP;;;13000;7;Pedas;100 g
KRP;;;24000;3;Pedas;250 g
KRP;;;24000;3;pedas;250 G
DDL;Dodol;Makanan;8000;4;Durian;
`;
    const found = await tried(table);
    expect(found).toMatchObject({ rows: 5, fresh: 2, known: 2, wrong: 1 });
    expect(found.columns?.slice(-2)).toEqual(["option1", "option2"]);
    expect(await run(found.id)).toMatchObject({ state: "done", created: 4, failed: 1 });
    const stocked = async () =>
      (await shelf()).map(({ name, price, sku, available }) => `${name} ${price} ${sku.slice(-2)} ${available}`);
    const first = ["Dodol 8000 -1 4", "Keripik Singkong 12000 -1 5", "Keripik Singkong 12000 -2 7"];
    expect((await stocked()).toSorted()).toEqual([...first, "Keripik Singkong 12000 -3 3"]);
    const again = await tried(table.replace("24000;3;Pedas", "25000;9;Pedas"));
    expect(await run(again.id)).toMatchObject({ created: 0, updated: 4, failed: 1 });
    expect((await stocked()).toSorted()).toEqual([...first, "Keripik Singkong 12000 -3 9"]);
  });

  it("says beside its cell what is wrong with a row, writes the others, and tries again only what failed", async () => {
    const { tried, run, rows, shelf } = await importingShop(test);
    const table = `${HEAD};Foto
A1;Sambal;Bumbu & Sambal;12.5;3;100;;
A2;Rengginang;Tidak Ada;9000;3;100;;https://contoh.id/a.jpg
A3;Wajik;Makanan;8000;tiga;100;;https://contoh.id/b.jpg
A3;Wajik lagi;Makanan;8000;3;100;;
;;Makanan;8000;3;100;;
A6;Dodol;Makanan;8.000;3;100;;https://contoh.id/c.jpg
`;
    const found = await tried(table);
    expect(found).toMatchObject({ rows: 6, fresh: 1, wrong: 5, noticed: 3 });
    const told = await rows(found.id, "problems");
    const wrong = told.map(({ number, problems }) => [number, ...problems.map((each) => [each.column, each.code])]);
    expect(wrong).toEqual([
      [2, [3, "number_not_whole"]],
      [3, [2, "category_unknown"], [7, "picture_url"]],
      [4, [4, "number_unclear"], [7, "picture_url"]],
      [5, [0, "sku_twice"]],
      [6, [1, "missing"]],
      [7, [7, "picture_url"]],
    ]);
    expect(told[0]?.problems[0]?.message).toContain("12500");
    expect(await run(found.id)).toMatchObject({ state: "done", wanted: 6, done: 6, created: 1, failed: 5 });
    expect((await rows(found.id, "failures")).map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
    const retried = await run(found.id, { which: "failed", publish: false });
    expect(retried).toMatchObject({ state: "done", wanted: 5, done: 5, created: 0, failed: 5 });
    expect((await shelf()).map(({ name }) => name)).toEqual(["Dodol"]);
  });

  it("ends the same when it is killed in between and delivered again", async () => {
    const { tried, run, shelf, shop } = await importingShop(test);
    const lines = Array.from({ length: 30 }, (_, index) => `K-${index};Kue ${index};Makanan;${1_000 + index};5;10;`);
    const { id } = await tried(`${HEAD}\n${lines.join("\n")}\nK-x;Salah;Makanan;nol;5;10;`);
    const done = await run(id);
    expect(done).toMatchObject({ created: 30, failed: 1 });
    const before = await shelf();
    // As it stood when whoever worked on it died: every row written, none told of.
    const store = importStore(test.target.tableOf);
    const standing = await store.import(TENANT, shop.id, id);
    if (!standing) throw new Error("no import");
    const untold = {
      ...standing,
      state: "running" as const,
      done: 0,
      created: 0,
      failed: 0,
      version: standing.version + 1,
    };
    const event = {
      id: "evt_01KAT0000000000000000000ZY",
      type: "import.asked",
      at: moment(Date.now()),
      actor: "vendor" as const,
      data: { shop: shop.id },
    };
    await store.saveImport(TENANT, untold, event);
    await test.cloud.idle();
    const { version: _, ...again } = (await store.import(TENANT, shop.id, id)) ?? standing;
    expect({ ...again, version: done.version }).toEqual(done);
    expect(await shelf()).toEqual(before);
  });

  it("of a workbook takes columns as they are chosen, and remembers them", async () => {
    const { begin, check, run, shelf, tried } = await importingShop(test);
    const sheet = xlsxOf([
      ["Barang dagangan", "Uang"],
      ["Peyek", 9000],
      ["Rempeyek", 9500],
    ]);
    const { id } = await begin(sheet);
    expect(await check(id)).toMatchObject({ columns: [null, null], wrong: 2 });
    expect(await check(id, { columns: ["name", "price"], category: "makanan" })).toMatchObject({ fresh: 2, wrong: 0 });
    expect(await run(id, { which: "all", publish: true })).toMatchObject({ created: 2 });
    expect((await shelf()).map(({ state }) => state)).toEqual(["published", "published"]);
    expect(await tried(sheet)).toMatchObject({ columns: ["name", "price"], known: 2, wrong: 0 });
  });

  it("of a file that is no table is refused with a reason", async () => {
    const { tried, begin, check, ask } = await importingShop(test);
    expect(await tried(zipOf({ "xl/a.xml": " ".repeat(60_000_000) }))).toMatchObject({ fault: "unpacks_too_large" });
    expect(await tried("\u0000\u0001")).toMatchObject({ state: "refused", fault: "not_a_table" });
    const { id, posted } = await begin("x".repeat(8 * 1024 * 1024 + 1));
    expect(posted.ok).toBe(false);
    expect(await check(id)).toMatchObject({ state: "refused", fault: "gone" });
    expect(await ask("POST", `/imports/${id}/runs`, { which: "all", publish: false })).toMatchObject({ status: 409 });
  });

  it("of another shop does not exist", async () => {
    const [mine, other] = [await importingShop(test), await importingShop(test)];
    const { id } = await mine.tried(GOOD);
    for (const [method, path, body] of [
      ["GET", `/imports/${id}`, undefined],
      ["GET", `/imports/${id}/rows?which=problems`, undefined],
      ["POST", `/imports/${id}/checks`, { columns: null }],
      ["POST", `/imports/${id}/runs`, { which: "all", publish: true }],
    ] as const)
      expect(await other.ask(method, path, body)).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect((await other.ask("GET", "/imports")).body).toEqual({ imports: [] });
    expect(await other.shelf()).toEqual([]);
  });
});
