import { skuOf } from "@etalase/domain/product";
import { stockStore } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stockWords } from "../../site/src/features/dasbor/stock/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { violations } from "../support/axe.ts";
import { sharedSite, type TestSite, until } from "../support/browser.ts";
import { caller, TENANT } from "../support/cloud.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { orderFor } from "../support/shop-fixture.ts";
import { vendorAtWork } from "../support/vendor.ts";

const words = stockWords("id");
const NAME = "Topi Bambu Capio Anyaman Halus";

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

async function counting(pieces: number) {
  const vendor = await vendorAtWork(site, [pieces]);
  const { page, screen, products } = vendor;
  await screen(dasborWords("id").stock);
  await page.getByRole("heading", { name: words.heading, exact: true }).waitFor();
  const level = () => stockStore(site.target.tableOf).level(TENANT, skuOf(products[0]?.id ?? ""));
  const stands = (available: number) =>
    until(`${available} are available`, async () => (await level())?.available === available);
  const more = page.getByRole("button", { name: words.more(NAME) });
  const less = page.getByRole("button", { name: words.less(NAME) });
  return { ...vendor, level, stands, more, less };
}

it("counts by touch, and what follows closely is one movement", async () => {
  const { page, context, more, less, stands, level, failures } = await counting(5);
  for (const button of [more, more, more, less]) await button.tap();
  expect(await page.getByLabel(words.pieces(NAME)).textContent()).toBe("7");
  await stands(7);
  expect(await level()).toMatchObject({ received: 7, version: 2, cause: { reason: "adjusted", quantity: 2 } });
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(failures).toEqual([]);
  await context.close();
});

it("counts by keyboard what a search found", async () => {
  const { page, context, more, stands } = await counting(5);
  await page.getByLabel(words.find).focus();
  await page.keyboard.type("tidak ada");
  await page.getByText(words.none).waitFor();
  await page.getByLabel(words.find).fill("capio");
  await more.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await stands(7);
  await context.close();
});

it("keeps counts without a network, sends them once when it is back, and what was sold meanwhile stays sold", async () => {
  const { page, context, more, stands, level, shop, products } = await counting(5);
  await context.setOffline(true);
  for (let tap = 0; tap < 4; tap++) await more.tap();
  await page.getByText(words.unsent(1)).waitFor();
  const key = crypto.randomUUID();
  expect((await caller(site.cloud)("POST", "/checkouts", { body: orderFor(shop, products, 2), key })).status).toBe(201);
  await context.setOffline(false);
  await stands(7);
  expect(await level()).toMatchObject({ available: 7, held: 2, received: 9 });
  await page.getByText(words.allSent).waitFor();
  await context.close();
});

it("applies a count once although its answer was lost, also after the page was closed", async () => {
  const { page, context, more, stands, level } = await counting(5);
  let lost = 0;
  await page.route("**/moves", async (route) => {
    await route.fetch();
    lost++;
    await route.abort();
  });
  await more.tap();
  await until("an answer was lost", async () => lost > 0);
  await page.unroute("**/moves");
  await Promise.all([page.waitForResponse("**/moves"), page.reload()]);
  await page.getByText(words.allSent).waitFor();
  await stands(6);
  expect(await level()).toMatchObject({ available: 6, received: 6, version: 2 });
  await context.close();
});
