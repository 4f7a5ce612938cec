import { stockStore } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureWords } from "../../site/src/features/dasbor/pictures/words.ts";
import { editorWords } from "../../site/src/features/dasbor/products/editor-words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { variantWords } from "../../site/src/features/dasbor/variants/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { productWords } from "../../site/src/features/product/words.ts";
import { violations } from "../support/axe.ts";
import { sharedSite, smallPhone, type TestSite, until } from "../support/browser.ts";
import { TENANT } from "../support/cloud.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { vendorAtWork } from "../support/vendor.ts";

const editor = editorWords("id");
const variant = variantWords("id");
const words = productWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

it("a vendor sells a thing in tastes and sizes, and a shopper chooses one and buys it", async () => {
  const vendor = await vendorAtWork(site, [5]);
  await vendor.openProducts();
  await vendor.page.getByRole("button", { name: shelfWords("id").add }).tap();
  const form = vendor.page.getByRole("dialog");
  await form.getByLabel(editor.name, { exact: true }).fill("Keripik Pisang");
  await form.getByLabel(editor.price("pcs")).fill("15000");
  await form.getByLabel(editor.weight).fill("150");
  await form.getByText(variant.title).tap();
  await form.getByRole("button", { name: variant.addFirst }).tap();
  await form.getByLabel(variant.name).fill("Rasa");
  await form.getByLabel(variant.values("Rasa")).fill("Cokelat, Keju");
  await form.getByRole("button", { name: variant.addValue, exact: true }).tap();
  await form.getByRole("button", { name: variant.addOption }).tap();
  await form.getByLabel(variant.name).nth(1).fill("Ukuran");
  await form.getByLabel(variant.values("Ukuran")).fill("Kecil, Besar");
  await form.getByLabel(variant.values("Ukuran")).press("Enter");
  await form.getByLabel(variant.piecesOf("Cokelat, Kecil")).fill("4");
  await form.getByLabel(variant.piecesOf("Keju, Besar")).fill("2");
  await form.getByLabel(variant.priceOf("Keju, Besar")).fill("27000");
  await form.getByRole("checkbox", { name: "Cokelat, Besar" }).uncheck();
  expect(await violations(vendor.page)).toEqual([]);
  expect(await beyondScreen(vendor.page)).toEqual([]);
  expect(await smallTargets(vendor.page)).toEqual([]);
  await form.getByRole("button", { name: editor.publish }).tap();
  const album = vendor.page.getByRole("dialog", { name: pictureWords("id").title("Keripik Pisang") });
  await album.waitFor();
  await album.getByRole("button", { name: dasborWords("id").close }).tap();

  const address = site.at(`/${vendor.shop.districtSlug}/${vendor.shop.slug}/keripik-pisang/`);
  await until(`${address} is up`, async () => (await fetch(address)).status === 200);
  const { page, context, failures } = await smallPhone(site);
  await page.goto(address);
  await page.getByText("mulai Rp 15.000").waitFor();
  await page.getByRole("button", { name: words.add }).tap();
  expect(
    await page.evaluate(() => localStorage.length > 0 && Object.keys(localStorage).some((key) => key.includes("cart"))),
  ).toBe(false);
  const chip = (name: string) => page.getByRole("radio", { name, exact: true });
  await chip("Keju").check({ force: true });
  await chip("Besar").check({ force: true });
  await page.locator(".costs .price", { hasText: "Rp 27.000" }).waitFor();
  await chip("Cokelat").check({ force: true });
  expect(await chip("Besar").isChecked()).toBe(false);
  await chip("Keju").check({ force: true });
  await chip("Besar").check({ force: true });
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  await page.getByRole("button", { name: words.add }).tap();
  await page.goto(site.at("/keranjang/"));
  await page.getByText("Rasa: Keju, Ukuran: Besar").waitFor();
  await page.getByLabel("Nama lengkap").fill("Siti Aminah");
  await page.getByLabel("Nomor WhatsApp").fill("0812 3456 7890");
  await page.getByRole("button", { name: "Pesan sekarang" }).tap();
  await page.waitForURL(/\/pesanan\/[0-9a-f-]{36}\//);
  await page.getByText("Keripik Pisang (Rasa: Keju, Ukuran: Besar)").first().waitFor({ state: "attached" });
  await site.cloud.idle();
  const sold = site.cloud.outbox.list().find(({ text }) => text.includes("Keripik Pisang (Rasa: Keju, Ukuran: Besar)"));
  expect(sold?.subject).toBe("vendor_order_placed");
  const levels = await stockStore(site.target.tableOf).levels(TENANT, await skusOn(address));
  const left = levels.map(({ available, held }) => `${available} and ${held} held`);
  expect(left.toSorted()).toEqual(["0 and 0 held", "1 and 1 held", "4 and 0 held"]);
  expect([...failures, ...vendor.failures]).toEqual([]);
  await context.close();
  await vendor.context.close();
});

/** What a product's page offers, as a reader without scripts finds it. */
async function skusOn(address: string): Promise<string[]> {
  const body = await (await fetch(address)).text();
  return [...new Set(body.match(/prd_\w+-\d+(?=")/g))];
}
