import { districtPage } from "@etalase/domain/page";
import { type Product, skuOf } from "@etalase/domain/product";
import { factsOf, type Review, ReviewPosted } from "@etalase/domain/review";
import type { Shop } from "@etalase/domain/shop";
import { PAPER } from "@etalase/domain/tenant";
import { reviewStore } from "@etalase/dynamo";
import { moment, newId } from "@etalase/kit";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { themeWords } from "../../site/src/layouts/theme-words.ts";
import { PHONE, productPath, sharedSite, type TestSite } from "../support/browser.ts";
import { openShop, TENANT } from "../support/cloud.ts";
import { beyondScreen } from "../support/layout.ts";

const words = themeWords("id");

let site: TestSite;
let product: string;
beforeAll(async () => {
  site = await sharedSite();
  const { shop, products } = await openShop(site, [5]);
  product = productPath(shop, products[0]);
});
afterAll(() => site.close());

const ground = (page: Page) =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0")}`;
  });
const bar = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
        ({ media }) => matchMedia(media).matches,
      )?.content,
  );

/** Says that a product was good, as a buyer whose order arrived. */
async function praise(shop: Shop, product: Product | undefined, by: string): Promise<void> {
  if (!product) throw new Error("there is nothing to praise");
  const now = Date.now();
  const review: Review = {
    order: newId("order", now),
    sku: skuOf(product.id),
    product: product.id,
    shop: shop.id,
    district: shop.district,
    stars: 5,
    by,
    at: moment(now),
    version: 1,
  };
  await reviewStore(site.target.tableOf).save(TENANT, {
    review,
    event: ReviewPosted.of(factsOf(review), { actor: "shopper", now }),
  });
}

describe("day and night", () => {
  it("follow the phone as long as nobody chose", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await site.browser.newPage({ viewport: PHONE, colorScheme });
      await page.goto(site.at(product));
      expect([await ground(page), await bar(page)]).toEqual([PAPER[colorScheme], PAPER[colorScheme]]);
      await page.close();
    }
  });

  it("cannot be chosen where no script runs, and nobody is offered it there", async () => {
    const page = await site.browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto(site.at("/"));
    expect(await page.getByText(words.theme, { exact: true }).isVisible()).toBe(false);
    await page.close();
  });

  it("are kept on the device once chosen, on every page, until the phone is followed again", async () => {
    const page = await site.browser.newPage({ viewport: PHONE, colorScheme: "light" });
    await page.goto(site.at("/"));
    expect(await ground(page)).toBe(PAPER.light);
    await page.getByRole("radio", { name: words.dark }).check();
    expect([await ground(page), await bar(page)]).toEqual([PAPER.dark, PAPER.dark]);

    await page.goto(site.at(product));
    expect([await ground(page), await bar(page)]).toEqual([PAPER.dark, PAPER.dark]);
    expect(await page.getByRole("radio", { name: words.dark }).isChecked()).toBe(true);

    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("radio", { name: words.light }).check();
    expect(await ground(page)).toBe(PAPER.light);
    await page.getByRole("radio", { name: words.asPhone }).check();
    expect(await ground(page)).toBe(PAPER.dark);
    await page.close();
  });
});

it("nothing moves for those who asked for stillness", async () => {
  const page = await site.browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
  for (const address of ["/", "/panongan/", product]) {
    await page.goto(site.at(address));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ transitionDuration, animationName, scrollBehavior }) =>
            transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth",
        ),
    );
    expect(moving.length, address).toBe(0);
  }
  await page.close();
});

it("a row of shops that are well spoken of goes beyond the phone by itself, the page does not", async () => {
  for (const { shop, products } of [await openShop(site, [5]), await openShop(site, [5])])
    for (const by of ["Siti N.", "Lilis S.", "Budi"]) await praise(shop, products[0], by);
  await site.cloud.idle();
  const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(site.at(districtPage("panongan")));
  expect(await page.locator(".shops .rate").count()).toBe(2);
  expect(await beyondScreen(page)).toEqual([]);
  await page.close();
});

it("on paper there are the product's words and picture, and nothing that can only be pressed", async () => {
  const page = await site.browser.newPage({ viewport: PHONE });
  await page.goto(site.at(product));
  await page.emulateMedia({ media: "print" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (const pressed of ["header.top", "footer", ".buy", "nav.trail"])
    expect(await page.locator(pressed).first().isVisible(), pressed).toBe(false);
  await page.close();
});
