import type { Page } from "playwright-core";
import { boardWords } from "../../site/src/features/dasbor/orders/words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { signInWords } from "../../site/src/features/dasbor/session/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { smallPhone, type TestSite, until } from "./browser.ts";
import { codeSentTo, openShop } from "./cloud.ts";

const board = boardWords("id");
const dasbor = dasborWords("id");

/** A vendor of a new shop who signed in on her phone with the code that WhatsApp brought. */
export async function vendorAtWork(site: TestSite, pieces: number[]) {
  const vendor = await openShop(site, pieces);
  const { page, context, failures } = await smallPhone(site);
  const { phone, send, code, signIn } = signInWords("id");
  await page.goto(site.at("/dasbor/"));
  await page.getByLabel(phone).fill(vendor.phone.replace("+62", "0"));
  await page.getByRole("button", { name: send }).tap();
  await page.getByLabel(code).waitFor();
  await site.cloud.idle();
  await page.getByLabel(code).fill(codeSentTo(site.cloud, vendor.phone));
  await page.getByRole("button", { name: signIn, exact: true }).tap();
  await page.getByRole("heading", { name: board.heading, exact: true }).waitFor();
  const screen = async (name: string) => {
    const link = page.getByRole("link", { name, exact: true });
    if (!(await link.isVisible())) await page.getByRole("button", { name: dasbor.others, exact: true }).tap();
    await link.tap();
    await screenIsThere(page, name);
  };
  const openProducts = async () => {
    await screen(dasbor.products);
    await page.getByRole("heading", { name: shelfWords("id").heading, exact: true }).waitFor();
  };
  return { ...vendor, page, context, failures, screen, openProducts };
}

/** Resolves once the screen of that tab shows what it asked for. */
export async function screenIsThere(page: Page, name: string): Promise<void> {
  await page.locator(".tabs a[aria-current=page]", { hasText: name }).waitFor({ state: "attached" });
  await until(`${name} has what it asked for`, async () => (await page.locator(".skeleton").count()) === 0);
}
