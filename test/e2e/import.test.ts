import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxOf } from "@etalase/tables/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importWords } from "../../site/src/features/dasbor/import/words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { violations } from "../support/axe.ts";
import { sharedSite, type TestSite } from "../support/browser.ts";
import { vendorAtWork } from "../support/vendor.ts";

const words = importWords("id");

let site: TestSite;
let folder: string;
beforeAll(async () => {
  site = await sharedSite();
  folder = await mkdtemp(join(tmpdir(), "etalase-import-"));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

async function atTables() {
  const vendor = await vendorAtWork(site, [5]);
  await vendor.openProducts();
  await vendor.page.getByRole("link", { name: shelfWords("id").tables }).tap();
  await vendor.page.getByRole("heading", { name: words.heading, exact: true }).waitFor();
  const send = async (name: string, content: string | Uint8Array) =>
    vendor.page.getByLabel(words.choose).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  return { ...vendor, send };
}

const tap = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).tap();
const shown = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), tap(page, name)]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return readFile(path, "utf8");
}

const CSV = `Kode;Nama Produk;Kategori;Harga (Rp);Stok
KRP-01;Keripik Singkong;Kue & Camilan;Rp 12.500,00;40
=KRP-02;Keripik Talas;Tidak Ada;9000;10
KRP-03;Keripik Sukun;Kue & Camilan;9.5;10
`;

it("takes a CSV in, tells what is wrong beside its cell, and takes it again once it was mended", async () => {
  const { page, context, send, failures } = await atTables();
  await send("produk.csv", CSV);
  await shown(page, words.fresh(1));
  await shown(page, words.wrong(2));
  const row = page.getByRole("listitem").filter({ hasText: words.row(3) });
  expect(await row.locator("q").textContent()).toBe("Tidak Ada");
  expect(await violations(page)).toEqual([]);
  expect(await isWide(page)).toBe(false);
  await page.getByLabel(words.publish).check();
  await tap(page, words.start(1));
  await shown(page, words.created(1));
  await shown(page, words.failed(2));
  const failed = await saved(page, words.failures);
  expect(failed.split("\r\n").slice(0, 2)).toEqual([
    '\ufeff"Kode","Nama Produk","Kategori","Harga (Rp)","Stok","Masalah"',
    '"\'=KRP-02","Keripik Talas","Tidak Ada","9000","10","Kategori: Kategori ini tidak ada di etalase. Pakai salah satu nama kategori yang ada."',
  ]);
  await tap(page, words.retry);
  await shown(page, words.created(0));
  await shown(page, words.failed(2));
  await send("baris-gagal.csv", failed.replace("Tidak Ada", "Makanan").replace('"9.5"', '"9.500"'));
  await tap(page, words.start(2));
  await shown(page, words.created(2));
  expect(await violations(page)).toEqual([]);
  expect(await saved(page, words.exports.products)).toContain('"\'=KRP-02","Keripik Talas","Makanan",9000,10');
  expect(failures).toEqual([]);
  await context.close();
});

it("takes a workbook in with columns that are chosen, by keyboard, and refuses what is no table with a reason", async () => {
  const { page, context, send, failures } = await atTables();
  await send("rusak.xlsx", "PK bukan");
  await shown(page, words.faults.damaged);
  await send(
    "produk.xlsx",
    xlsxOf([
      ["Dagangan", "Harga"],
      ["Peyek Kacang", 9_000],
      ["Peyek Teri", 9_500],
    ]),
  );
  await page.getByLabel("Dagangan").selectOption({ label: words.fields.name });
  await page.getByLabel(words.fallback).selectOption({ label: "Makanan" });
  await page.getByRole("button", { name: words.checkAgain }).press("Enter");
  await page.getByRole("button", { name: words.start(2), exact: true }).press("Enter");
  await shown(page, words.created(2));
  await page.reload();
  await shown(page, words.created(2));
  expect(await saved(page, words.exports.stock)).toContain('"Peyek Teri",0,0,0,0,3');
  expect(await saved(page, words.exports.orders)).toBe(
    `\ufeff${Object.values(words.order)
      .map((each) => `"${each}"`)
      .join(",")}\r\n`,
  );
  expect(failures).toEqual([]);
  await context.close();
});
