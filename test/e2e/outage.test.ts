import { skuOf } from "@etalase/domain/product";
import { stockStore } from "@etalase/dynamo";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkoutWords } from "../../site/src/features/checkout/words.ts";
import { orderWords } from "../../site/src/features/order/words.ts";
import { troubleWords } from "../../site/src/lib/trouble-words.ts";
import { productPath, shopPath, smallPhone, type TestSite, testSite, until } from "../support/browser.ts";
import { openShop, TENANT } from "../support/cloud.ts";

const API = "**/api/**";
const words = troubleWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());

/** How the API is away: nobody answers, or what stands before it says that there is nobody. */
const OUTAGES = {
  "no answer comes": { told: words.offline, unsent: checkoutWords("id").unsent, answer: undefined },
  "it answers 503": {
    told: words.unknown,
    unsent: words.unknown,
    answer: { status: 503, contentType: "text/html", body: "<h1>Service Unavailable</h1>" },
  },
} as const;
type Outage = (typeof OUTAGES)[keyof typeof OUTAGES];

const stopApi = (context: BrowserContext, { answer }: Outage) =>
  context.route(API, (route) => (answer ? route.fulfill(answer) : route.abort("connectionrefused")));
const startApi = (context: BrowserContext) => context.unroute(API);

it.each(Object.entries(OUTAGES))("every page still reads when %s", async (_what, outage) => {
  const { shop, products } = await openShop(site, [5]);
  const { context, page, failures } = await smallPhone(site);
  await stopApi(context, outage);
  const pages: [string, string][] = [
    ["/", "Panongan"],
    [`/${shop.districtSlug}/`, shop.name],
    [shopPath(shop), products[0]?.name ?? ""],
    [productPath(shop, products[0]), "45.000"],
    ["/kategori/kerajinan-bambu/", products[0]?.name ?? ""],
    ["/cari/?q=topi", products[0]?.name ?? ""],
    ["/en/", "Panongan"],
    ["/tidak-ada/", ""],
  ];
  for (const [address, text] of pages) {
    await page.goto(site.at(address));
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    if (text) await page.getByText(text).first().waitFor();
  }
  expect(failures).toEqual([]);
  await context.close();
});

it.each(Object.entries(OUTAGES))(
  "a cart keeps what is in it and says what is wrong when %s, and the order sent into the outage exists once afterwards",
  async (_what, outage) => {
    const { shop, products } = await openShop(site, [5]);
    const { context, page, failures } = await smallPhone(site);
    await stopApi(context, outage);
    await page.goto(site.at(productPath(shop, products[0])));
    await page.getByRole("button", { name: "Tambah ke keranjang" }).tap();
    await page.goto(site.at("/keranjang/"));
    const line = page.getByText(products[0]?.name ?? "").first();
    await page.getByText(outage.told).waitFor();
    await line.waitFor();
    await page.reload();
    await line.waitFor();

    await startApi(context);
    await page.getByRole("button", { name: "Coba lagi" }).tap();
    await page.getByLabel("Nama lengkap").fill("Siti Aminah");
    await page.getByLabel("Nomor WhatsApp").fill("0812 3456 7890");
    const buy = page.getByRole("button", { name: "Pesan sekarang" });
    await until("the cart is priced", () => buy.isEnabled());
    await stopApi(context, outage);
    await buy.tap();
    await page.getByText(outage.unsent).waitFor();
    expect(await page.getByLabel("Nama lengkap").inputValue()).toBe("Siti Aminah");
    await startApi(context);
    await page.getByRole("button", { name: "Coba lagi" }).tap();
    await page.waitForURL(/\/pesanan\/[0-9a-f-]{36}\//);
    const level = await stockStore(site.target.tableOf).level(TENANT, skuOf(products[0]?.id ?? ""));
    expect(level).toMatchObject({ available: 4, held: 1 });

    // The order's page keeps what it last knew, says of when that is, and goes on by itself.
    await page.getByText(orderWords("id").states.pending_payment).first().waitFor();
    await stopApi(context, outage);
    await page.getByRole("button", { name: orderWords("id").steps.claim }).tap();
    await page.getByText(outage.told).waitFor();
    await page.getByText(orderWords("id").states.pending_payment).first().waitFor();
    await startApi(context);
    await page.getByText(outage.told).waitFor({ state: "hidden" });
    expect(failures).toEqual([]);
    await context.close();
  },
);
