import { fileURLToPath } from "node:url";
import { publishAssets } from "@etalase/cli";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownDataWords } from "../../site/src/features/order/own-data-words.ts";
import { violations } from "../support/axe.ts";
import { caller, openShop, sharedCloud, type TestCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

const CLIENT = fileURLToPath(new URL("../../site/dist/client/", import.meta.url));
const words = ownDataWords("id");
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
    await page.close();
  });

  it("a shopper takes their data along and has it erased, once the order is over", async () => {
    const { shop, products } = await openShop(test, [5]);
    const call = caller(test.cloud);
    const key = crypto.randomUUID();
    const placed = await call("POST", "/checkouts", { body: orderFor(shop, products), key });
    const [order] = placed.body["orders"] as unknown as { id: string }[];
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(`${test.cloud.url}/pesanan/${key}/`);
    await page.locator("own-data summary").click();
    const erase = async () => {
      await page.getByRole("button", { name: words.erase }).click();
      await page.getByRole("button", { name: words.yes }).click();
    };
    await erase();
    await page.getByText("Masih ada pesanan yang berjalan").waitFor();
    await call("POST", `/checkouts/${key}/orders/${order?.id}/steps`, { body: { step: "cancel" } });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.take }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(words.file);
    expect(await violations(page)).toEqual([]);
    await erase();
    await page.locator("own-data").getByText("sudah dihapus pada").waitFor();
    expect(await page.getByRole("button", { name: words.erase }).count()).toBe(0);
    await page.locator(".order summary").click();
    expect(await page.locator(".whereto").innerText()).toBe("Alamatnya sudah dihapus");
    await page.close();
  });
});
