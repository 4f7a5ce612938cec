import { DAY, moment } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sectionWords } from "../../site/src/features/dasbor/sections/words.ts";
import { shopWords } from "../../site/src/features/shop/words.ts";
import { violations } from "../support/axe.ts";
import { sharedSite, shopPath, type TestSite, until } from "../support/browser.ts";
import { caller } from "../support/cloud.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { vendorAtWork } from "../support/vendor.ts";

const words = sectionWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

it("arranges the shop's page in sections, by touch and keyboard, and tells of another phone", async () => {
  const { page, context, shop, products, token, openProducts, failures } = await vendorAtWork(site, [5, 6, 7]);
  const call = caller(site.cloud);
  const [first, second, third] = products;
  const named = [first, second, third].map((product, index) => ({ product, name: `Topi ${"ABC"[index]}` }));
  for (const { product, name } of named) {
    const path = `/vendor/shops/${shop.id}/products/${product?.id}`;
    expect((await call("PATCH", path, { body: { version: 1, name }, token })).status).toBe(200);
  }
  await openProducts();
  await page.getByRole("button", { name: words.open }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: words.add }).tap();
  await dialog.getByLabel(words.name(1)).fill("Terlaris");
  await dialog.getByLabel(words.put("Terlaris")).selectOption({ label: "Topi A" });
  await dialog.getByLabel(words.put("Terlaris")).selectOption({ label: "Topi C" });
  await dialog.getByRole("button", { name: words.forward("Topi C") }).press("Enter");
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await dialog.getByRole("button", { name: words.save }).press("Enter");
  await dialog.getByText(words.saved).waitFor();
  const address = site.at(shopPath(shop));
  const order = ["Terlaris", "Topi C", "Topi A", shopWords("id").otherProducts, "Topi B"];
  await until(`${address} is arranged`, async () => {
    const [, shelf = ""] = (await (await fetch(address)).text()).split('class="shop-shelf"');
    const places = order.map((text) => shelf.indexOf(text));
    return places.every((place, index) => place > (places[index - 1] ?? -1));
  });
  const rest = { version: shop.version + 1, holiday: { until: moment(Date.now() + DAY), orders: "later" } };
  const path = `/vendor/shops/${shop.id}`;
  expect((await call("PATCH", `${path}/holiday`, { body: rest, token })).status).toBe(200);
  await dialog.getByLabel(words.name(1)).fill("Pilihan");
  await dialog.getByRole("button", { name: words.save }).tap();
  await dialog.getByText(words.saved).waitFor();
  const version = shop.version + 3;
  const elsewhere = { version, sections: [{ name: "Dari ponsel lain", products: [] }] };
  expect((await call("PUT", `${path}/sections`, { body: elsewhere, token })).status).toBe(200);
  await dialog.getByRole("button", { name: words.remove("Topi A") }).tap();
  await dialog.getByRole("button", { name: words.save }).tap();
  await dialog.getByText(words.conflict).waitFor();
  expect(await dialog.getByLabel(words.name(1)).inputValue()).toBe("Dari ponsel lain");
  expect(failures).toEqual([]);
  await context.close();
});
