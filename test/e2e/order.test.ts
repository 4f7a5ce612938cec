import { fileURLToPath } from "node:url";
import { publishAssets } from "@etalase/cli";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop, sharedCloud, type TestCloud } from "../support/cloud.ts";

const CLIENT = fileURLToPath(new URL("../../site/dist/client/", import.meta.url));
const PHONE = { width: 360, height: 800 };

let test: TestCloud;
let browser: Browser;

beforeAll(async () => {
  test = await sharedCloud();
  await publishAssets(test.target, CLIENT);
  // Not the package's own flags: its single process ends with the first page that is closed.
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  await test?.close();
});

describe("on a small phone", () => {
  it("a shopper reads without JavaScript, orders, and finds the code to pay with behind the link", async () => {
    const { shop, products } = await openShop(test, [5]);
    const address = `${test.cloud.url}/${shop.districtSlug}/${shop.slug}/${products[0]?.slug}/`;
    const reader = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
    await reader.goto(address);
    await reader.getByRole("heading", { name: products[0]?.name ?? "" }).waitFor();
    await reader.close();

    const page = await browser.newPage({ viewport: PHONE });
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    // What the pages' policy forbids, and what fails to load, is told here.
    page.on("console", (message) => message.type() === "error" && failures.push(message.text()));
    await page.goto(address);
    await page.getByRole("button", { name: "Tambah ke keranjang" }).click();
    await page.goto(`${test.cloud.url}/keranjang/`);
    await page.getByLabel("Nama lengkap").fill("Siti Aminah");
    await page.getByLabel("Nomor WhatsApp").fill("0812 3456 7890");
    await page.getByRole("button", { name: "Pesan sekarang" }).click();
    await page.waitForURL(/\/pesanan\/[0-9a-f-]{36}\//);
    await page.getByText("Menunggu pembayaran").first().waitFor();
    await page.getByRole("button", { name: "Saya sudah bayar" }).click();
    await page.getByRole("button", { name: "Saya sudah bayar" }).waitFor({ state: "detached" });
    expect(failures).toEqual([]);
    await test.cloud.idle();
    expect(test.cloud.outbox.list().map(({ subject }) => subject)).toContain("vendor_payment_claimed");
  });
});
