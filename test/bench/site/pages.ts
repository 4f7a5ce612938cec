import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PHONE } from "../../support/browser.ts";
import type { Visit } from "./visit.ts";

const PRODUCT = /href="(\/[a-z-]+\/[a-z0-9-]+\/)([a-z0-9-]+\/)"/;

/** The pages whose speed is told, of a marketplace with the sample catalogue in it; a cart and an order are made first. */
export async function pagesOf(browser: Browser, url: string): Promise<Record<string, Visit>> {
  const [, shop = "", slug = ""] = PRODUCT.exec(await (await fetch(`${url}/panongan/`)).text()) ?? [];
  const product = `${url}${shop}${slug}`;
  const { filled, ordered, order } = await orderOne(browser, { url, product });
  const like = (page: Page) => page.locator(".card .like").first().tap();
  return {
    home: { address: `${url}/`, act: like },
    kecamatan: { address: `${url}/panongan/`, act: like },
    shop: { address: `${url}${shop}`, act: like },
    product: { address: product, act: (page) => page.getByRole("button", { name: "Tambah ke keranjang" }).tap() },
    search: { address: `${url}/cari/?q=keripik`, act: (page) => page.keyboard.press("Tab") },
    cart: { address: `${url}/keranjang/`, act: (page) => page.keyboard.press("Tab") },
    checkout: {
      address: `${url}/keranjang/`,
      context: filled,
      act: (page) => page.getByRole("button", { name: "Tambah", exact: true }).first().tap(),
    },
    order: {
      address: order,
      context: ordered,
      act: (page) => page.getByRole("button", { name: "Batalkan", exact: true }).tap(),
    },
  };
}

/** What the browser keeps once something is in the cart, and once it was ordered. */
async function orderOne(browser: Browser, { url, product }: { url: string; product: string }) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const kept = async (): Promise<BrowserContextOptions> => ({ storageState: await context.storageState() });
  const page: Page = await context.newPage();
  await page.goto(product);
  await page.getByRole("button", { name: "Tambah ke keranjang" }).tap();
  await page.goto(`${url}/keranjang/`);
  await page.getByLabel("Nama lengkap").fill("Siti Aminah");
  await page.getByLabel("Nomor WhatsApp").fill("0812 3456 7890");
  const filled = await kept();
  await page.getByRole("button", { name: "Pesan sekarang" }).tap();
  await page.waitForURL(/\/pesanan\/[0-9a-f-]{36}\//);
  const made = { filled, ordered: await kept(), order: page.url() };
  await context.close();
  return made;
}
