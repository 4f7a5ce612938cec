import { afterAll, beforeAll, expect, it } from "vitest";
import { inboxWords } from "../../site/src/features/dasbor/inbox/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { violations } from "../support/axe.ts";
import { sharedSite, type TestSite } from "../support/browser.ts";
import { caller } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";
import { vendorAtWork } from "../support/vendor.ts";

const words = inboxWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

it("tells in the workplace what came, counts what is unread, and forgets the count once it is read", async () => {
  const { page, context, shop, products, failures } = await vendorAtWork(site, [5]);
  const key = crypto.randomUUID();
  const placed = await caller(site.cloud)("POST", "/checkouts", { body: orderFor(shop, products), key });
  const [order] = placed.body["orders"] as unknown as { number: string }[];
  await site.cloud.idle();
  await page.reload();
  const tab = page.getByRole("link", { name: new RegExp(dasborWords("id").inbox) });
  await tab.getByText("1", { exact: true }).waitFor();
  await tab.tap();
  await page.getByRole("heading", { name: words.heading, exact: true }).waitFor();
  await page.getByText(order?.number ?? "").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: words.read }).tap();
  await page.getByText(words.fresh, { exact: true }).waitFor({ state: "detached" });
  await page.reload();
  await page.getByText(order?.number ?? "").waitFor();
  expect(await page.getByText(words.fresh, { exact: true }).count()).toBe(0);
  expect(failures).toEqual([]);
  await context.close();
});
