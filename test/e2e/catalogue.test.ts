import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureWords } from "../../site/src/features/dasbor/pictures/words.ts";
import { editorWords } from "../../site/src/features/dasbor/products/editor-words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { violations } from "../support/axe.ts";
import { sharedSite, type TestSite, until } from "../support/browser.ts";
import { caller } from "../support/cloud.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { vendorAtWork } from "../support/vendor.ts";

const shelf = shelfWords("id");
const editor = editorWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

it("adds a product by touch, which shoppers then see", async () => {
  const { page, context, shop, openProducts, failures } = await vendorAtWork(site, [5]);
  await openProducts();
  await page.getByRole("button", { name: shelf.add }).tap();
  const form = page.getByRole("dialog");
  await form.getByLabel(editor.name, { exact: true }).fill("Keripik Pisang Cokelat");
  await form.getByLabel(editor.price("pcs")).fill("15000");
  await form.getByLabel(editor.category).selectOption("kue-camilan");
  await form.getByLabel(editor.weight).fill("150");
  await form.getByLabel(editor.pieces).fill("24");
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await form.getByRole("button", { name: editor.publish }).tap();
  const album = page.getByRole("dialog", { name: pictureWords("id").title("Keripik Pisang Cokelat") });
  await album.waitFor();
  await album.getByRole("button", { name: dasborWords("id").close }).tap();
  await page.getByRole("heading", { name: "Keripik Pisang Cokelat", exact: true }).waitFor();
  const address = site.at(`/${shop.districtSlug}/${shop.slug}/keripik-pisang-cokelat/`);
  await until(`${address} is up`, async () => (await fetch(address)).status === 200);
  expect(failures).toEqual([]);
  await context.close();
});

it("keeps a draft by keyboard alone, copies it and deletes both", async () => {
  const { page, context, openProducts } = await vendorAtWork(site, []);
  await openProducts();
  const press = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await press(shelf.add);
  await page.getByRole("dialog").waitFor();
  await page.getByLabel(editor.name, { exact: true }).focus();
  await page.keyboard.type("Wajik");
  await page.keyboard.press("Tab");
  await page.keyboard.type("8000");
  await page.getByLabel(editor.weight).focus();
  await page.keyboard.type("200");
  await page.getByLabel(editor.pieces).focus();
  await page.keyboard.type("0");
  await press(editor.keepDraft);
  await page.getByRole("dialog", { name: pictureWords("id").title("Wajik") }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Wajik", exact: true }).waitFor();
  await press(shelf.duplicate);
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Wajik (2)" }).waitFor();
  for (const name of ["Wajik (2)", "Wajik"]) {
    const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
    await row.getByRole("button", { name: shelf.remove }).press("Enter");
    await row.getByRole("button", { name: shelf.reallyRemove }).press("Enter");
    await row.waitFor({ state: "detached" });
  }
  await context.close();
});

it("tells a phone what another one changed meanwhile, and keeps what was typed on both", async () => {
  const { page, context, shop, products, token, openProducts } = await vendorAtWork(site, [5]);
  const path = `/vendor/shops/${shop.id}/products/${products[0]?.id}`;
  await openProducts();
  await page.getByRole("button", { name: shelf.edit }).tap();
  const form = page.getByRole("dialog");
  await form.getByLabel(editor.name, { exact: true }).fill("Topi Capio Besar");
  await form.getByLabel(editor.about).fill("Dari ponsel ini.");
  const elsewhere = { version: 1, price: 48_000, description: "Dari ponsel lain." };
  expect((await caller(site.cloud)("PATCH", path, { body: elsewhere, token })).status).toBe(200);
  await form.getByRole("button", { name: editor.save }).tap();
  await form.getByText(editor.taken(`${editor.fields.price}: 48000`)).waitFor();
  await form.getByText(editor.clashing(`${editor.fields.description}: Dari ponsel lain.`)).waitFor();
  expect(await form.getByLabel(editor.about).inputValue()).toBe("Dari ponsel ini.");
  await form.getByRole("button", { name: editor.save }).tap();
  await form.getByText(editor.saved).waitFor();
  const answer = await caller(site.cloud)("GET", `/vendor/shops/${shop.id}/products`, { token });
  expect(answer.body["products"]).toMatchObject([
    { product: { name: "Topi Capio Besar", price: 48_000, description: "Dari ponsel ini.", version: 3 } },
  ]);
  await context.close();
});
