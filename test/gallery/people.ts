import type { Browser, Page } from "playwright-core";
import { signInWords } from "../../site/src/features/dasbor/session/words.ts";

/** Takes a screenshot of what stands on the screen now. */
export type Take = (page: Page) => Promise<void>;

/** A shopper fills a cart, orders and comes to the page of the order, which is taken at each step. */
export async function shopperBuys(page: Page, origin: string, take: Take): Promise<void> {
  await page.goto(`${origin}/panongan/topi-bambu-ciakar-lestari/tudung-belenong/`);
  await page.getByRole("button", { name: "Tambah ke keranjang" }).click();
  await page.goto(`${origin}/keranjang/`);
  await page.locator("button:enabled", { hasText: "Pesan sekarang" }).waitFor();
  await take(page);
  await page.getByLabel("Nama lengkap").fill("Siti Aminah");
  await page.getByLabel("Nomor WhatsApp").fill("0812 3456 7890");
  await page.getByLabel("Nama lengkap").scrollIntoViewIfNeeded();
  await take(page);
  await page.getByRole("button", { name: "Pesan sekarang" }).click();
  await page.waitForURL(/\/pesanan\/[0-9a-f-]{36}\//);
  await page.getByText("Menunggu pembayaran").first().waitFor();
  await take(page);
}

/** Signs in with the code that the marketplace shows at `/_local/`. */
export async function signIn(page: Page, origin: string, { phone, at }: { phone: string; at: string }): Promise<void> {
  const words = signInWords("id");
  await page.goto(origin + at);
  await page.getByLabel(words.phone).fill(phone.replace("+62", "0"));
  await page.getByRole("button", { name: words.send }).click();
  await page.getByLabel(words.code).waitFor();
  const code = await codeFor(origin, phone);
  await page.getByLabel(words.code).fill(code);
  await page.getByRole("button", { name: words.signIn, exact: true }).click();
  await page.getByLabel(words.code).waitFor({ state: "detached" });
}

async function codeFor(origin: string, phone: string): Promise<string> {
  for (;;) {
    const sent = (await (await fetch(`${origin}/_local/api/outbox`)).json()) as { to: string; text: string }[];
    const code = /\b\d{6}\b/.exec(sent.find(({ to, text }) => to === phone && /\d{6}/.test(text))?.text ?? "")?.[0];
    if (code) return code;
  }
}

/** Opens each screen of a workplace and takes it once it shows what it has. */
export async function seeScreens(
  page: Page,
  origin: string,
  { at, screens }: { at: string; screens: string[] },
  take: Take,
) {
  for (const screen of screens) {
    await page.goto(`${origin}${at}#${screen}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForFunction(() => !document.querySelector(".skeleton"));
    await take(page);
  }
}

export const openPhone = async (browser: Browser, screen: { width: number; height: number }): Promise<Page> =>
  browser.newPage({ viewport: screen, deviceScaleFactor: 2, locale: "id-ID" });

/** Until a page shows what it fetches, and its letters and pictures are there. A preload may keep the network busy for long. */
export async function drawnWhole(page: Page): Promise<void> {
  for (const waiting of ["[aria-busy=true]", ".skeleton"])
    await page.locator(waiting).first().waitFor({ state: "hidden" });
  if (page.url().includes("/cari/")) await page.locator("main .card").first().waitFor();
  await page.waitForFunction(() => {
    const isOnScreen = (image: HTMLImageElement) => {
      const { top, left } = image.getBoundingClientRect();
      return image.checkVisibility() && top < innerHeight && left < innerWidth;
    };
    const shown = [...document.images].filter(isOnScreen);
    return document.fonts.status === "loaded" && shown.every(({ complete }) => complete);
  });
}
