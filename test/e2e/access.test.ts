import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountWords, inviteWords } from "../../site/src/features/dasbor/account/words.ts";
import { noticeWords } from "../../site/src/features/dasbor/notices/words.ts";
import { boardWords } from "../../site/src/features/dasbor/orders/words.ts";
import { pictureWords } from "../../site/src/features/dasbor/pictures/words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { sectionWords } from "../../site/src/features/dasbor/sections/words.ts";
import { signInWords } from "../../site/src/features/dasbor/session/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { orderWords } from "../../site/src/features/order/words.ts";
import { violations } from "../support/axe.ts";
import { PHONE, productPath, sharedSite, shopPath, type TestSite, until } from "../support/browser.ts";
import { caller, codeSentTo, openShop, TENANT } from "../support/cloud.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { orderFor } from "../support/shop-fixture.ts";
import { screenIsThere } from "../support/vendor.ts";

const board = boardWords("id");
const shelf = shelfWords("id");

let site: TestSite;
let vendor: Awaited<ReturnType<typeof openShop>>;
let page: Page;
beforeAll(async () => {
  site = await sharedSite();
  vendor = await openShop(site, [40, 2, 0]);
  page = await site.browser.newPage({ viewport: PHONE });
});
afterAll(() => site.close());

const product = (at: number) => productPath(vendor.shop, vendor.products[at]);

async function placeOrder(step?: string) {
  const call = caller(site.cloud);
  const key = crypto.randomUUID();
  const placed = await call("POST", "/checkouts", { body: orderFor(vendor.shop, vendor.products.slice(0, 1)), key });
  const [order] = placed.body["orders"] as unknown as { id: string }[];
  if (step) await call("POST", `/checkouts/${key}/orders/${order?.id}/steps`, { body: { step } });
  return key;
}

async function fillCart() {
  await page.goto(site.at(product(0)));
  await page.getByRole("button", { name: "Tambah ke keranjang" }).click();
  await page.goto(site.at("/keranjang/"));
  await until("the cart is priced", () => page.getByRole("button", { name: "Pesan sekarang" }).isEnabled());
}

async function signIn() {
  const words = signInWords("id");
  await page.goto(site.at("/dasbor/"));
  await page.getByLabel(words.phone).fill(vendor.phone);
  await page.getByRole("button", { name: words.send }).click();
  await page.getByLabel(words.code).waitFor();
}

async function atWork(screen: "orders" | "products" | "stock" | "report" | "account") {
  await page.goto(site.at("/dasbor/"));
  const name = dasborWords("id")[screen];
  const link = page.getByRole("link", { name, exact: true });
  const others = page.getByRole("button", { name: dasborWords("id").others, exact: true });
  await page.locator(".tabs").waitFor();
  if ((await others.isVisible()) && !(await link.isVisible())) await others.click();
  await link.click();
  await screenIsThere(page, name);
}

const heading = () => page.getByRole("heading", { level: 1 }).first().waitFor();
const open = (address: string) => async () => {
  await page.goto(site.at(address));
  await heading();
};

/** Every page, and every state of one that shows something else, by what leads there. */
const STATES: Record<string, () => Promise<unknown>> = {
  home: open("/"),
  "home in English": open("/en/"),
  "a kecamatan": open("/panongan/"),
  "a kecamatan without shops": open("/balaraja/"),
  "a shop": () => open(shopPath(vendor.shop))(),
  "a shop's price tags": () => open(`/label${shopPath(vendor.shop)}`)(),
  "a product": () => open(product(0))(),
  "a product in English": () => open(`/en${product(0)}`)(),
  "a product of which few are left": () => open(product(1))(),
  "a product that is sold out": () => open(product(2))(),
  "a category": open("/kategori/kerajinan-bambu/"),
  "a category without products": open("/kategori/perabot-rumah/"),
  "a search that finds": async () => {
    await page.goto(site.at("/cari/?q=topi"));
    await page
      .getByText(vendor.products[0]?.name ?? "")
      .first()
      .waitFor();
  },
  "a search that finds nothing": async () => {
    await page.goto(site.at("/cari/?q=xyzzy"));
    await page.locator("[data-part=status]").getByText("xyzzy").waitFor();
  },
  "an empty cart": open("/keranjang/"),
  "a cart": fillCart,
  "a checkout that lacks something": async () => {
    await fillCart();
    await page.getByText("Diantar kurir toko").first().click();
    await page.getByRole("button", { name: "Pesan sekarang" }).click();
    await page.locator("[aria-invalid=true]").first().waitFor();
  },
  "an order to pay": async () => {
    await page.goto(site.at(`/pesanan/${await placeOrder()}/`));
    await page.getByText(orderWords("id").states.pending_payment).first().waitFor();
  },
  "an order to be cancelled": async () => {
    await page.goto(site.at(`/pesanan/${await placeOrder()}/`));
    await page.getByRole("button", { name: orderWords("id").steps.cancel, exact: true }).click();
    await page.getByRole("dialog").waitFor();
  },
  "a cancelled order": async () => {
    await page.goto(site.at(`/pesanan/${await placeOrder("cancel")}/`));
    await page.getByText(orderWords("id").states.cancelled).first().waitFor();
  },
  "the orders of this phone": open("/pesanan/"),
  "an order that is not there": async () => {
    await page.goto(site.at(`/pesanan/${crypto.randomUUID()}/`));
    await page.getByText(orderWords("id").missing).waitFor();
  },
  "a page that is not there": open("/tidak-ada/"),
  "the vendor's sign-in": async () => {
    await page.goto(site.at("/dasbor/"));
    await page.getByLabel(signInWords("id").phone).waitFor();
  },
  "the code": signIn,
  "the vendor's orders": async () => {
    await placeOrder("claim");
    await signIn();
    await site.cloud.idle();
    await page.getByLabel(signInWords("id").code).fill(codeSentTo(site.cloud, vendor.phone));
    await page.getByRole("button", { name: signInWords("id").signIn, exact: true }).click();
    await page.getByRole("button", { name: board.steps.confirm_payment }).first().waitFor();
  },
  "the vendor cancels": async () => {
    await atWork("orders");
    await page.getByRole("button", { name: board.cancel, exact: true }).first().click();
    await page.getByRole("dialog").waitFor();
  },
  "the vendor's products": () => atWork("products"),
  "a product is edited": async () => {
    await atWork("products");
    await page.getByRole("button", { name: shelf.edit }).first().click();
    await page.getByRole("dialog").waitFor();
  },
  "stock is counted": async () => {
    await atWork("products");
    await page.getByRole("button", { name: shelf.stock, exact: true }).first().click();
    await page.getByRole("dialog").getByText(shelf.movements.opened).waitFor();
  },
  "a product's pictures": async () => {
    await atWork("products");
    await page
      .getByRole("button", { name: shelf.pictures(0), exact: true })
      .first()
      .click();
    await page.getByRole("dialog").getByText(pictureWords("id").note(8)).waitFor();
  },
  "the shop is arranged": async () => {
    await atWork("products");
    await page.getByRole("button", { name: sectionWords("id").open }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: sectionWords("id").add })
      .click();
  },
  "the whole shelf is counted": () => atWork("stock"),
  "the vendor's week": () => atWork("report"),
  "what the vendor is told, and how": async () => {
    await page.goto(site.at("/dasbor/#pemberitahuan"));
    await page.getByRole("heading", { name: noticeWords("id").heading, exact: true }).waitFor();
    await page.getByRole("switch").first().waitFor();
  },
  "the vendor's account": async () => {
    await atWork("account");
    await page.getByText(accountWords("id").you, { exact: true }).waitFor();
  },
  "somebody is invited": async () => {
    await page.getByRole("button", { name: accountWords("id").invite }).click();
    await page.getByRole("dialog").getByLabel(accountWords("id").phone).waitFor();
  },
  "a passkey is named": async () => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: accountWords("id").addPasskey }).click();
    await page.getByRole("dialog").getByLabel(accountWords("id").passkeyName).waitFor();
  },
  "an invitation": async () => {
    const path = `/api/identity/tenants/${TENANT}/shops/${vendor.shop.id}/team/invites`;
    await fetch(site.at(path), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${vendor.token}` },
      body: JSON.stringify({ phone: "081290019990", role: "staff" }),
    });
    await site.cloud.idle();
    const sent = site.cloud.outbox.list().find(({ subject }) => subject === "vendor_staff_invited");
    await page.goto(/https?:\/\/\S+#undangan=\S+/.exec(sent?.text ?? "")?.[0] ?? "");
    await page.getByRole("button", { name: inviteWords("id").send }).waitFor();
  },
  "an invitation that is no longer good": async () => {
    await page.goto(site.at("/dasbor/#undangan=x"));
    await page.getByText(inviteWords("id").gone).waitFor();
  },
};

describe.each(Object.keys(STATES))("%s", (name) => {
  beforeAll(async () => {
    await page.setViewportSize(PHONE);
    await STATES[name]?.();
  });

  it("has nothing that axe finds wrong, on a phone and a desk, by day and by night", async () => {
    expect(await violations(page)).toEqual([]);
  });

  it("needs no scrolling sideways on 320 pixels, nor on a small window at 200%", async () => {
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await beyondScreen(page), String(width)).toEqual([]);
    }
  });

  it("has nothing to tap that is smaller than a finger", async () => {
    await page.setViewportSize(PHONE);
    expect(await smallTargets(page)).toEqual([]);
  });
});
