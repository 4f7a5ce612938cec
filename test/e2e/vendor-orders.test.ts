import { readFileSync } from "node:fs";
import { skuOf } from "@etalase/domain/product";
import { stockStore } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holidayWords } from "../../site/src/features/dasbor/holiday/words.ts";
import { boardWords } from "../../site/src/features/dasbor/orders/words.ts";
import { paperWords } from "../../site/src/features/dasbor/papers/words.ts";
import { reportWords } from "../../site/src/features/dasbor/report/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { violations } from "../support/axe.ts";
import { sharedSite, smallPhone, type TestSite, until } from "../support/browser.ts";
import { caller, TENANT } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";
import { vendorAtWork } from "../support/vendor.ts";

const board = boardWords("id");
const papers = paperWords("id");
const report = reportWords("id");
const holiday = holidayWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

/** A shopper orders one piece of everything and says that it is paid; the vendor's board is looked at again. */
async function orderArrives({ shop, products, page }: Awaited<ReturnType<typeof vendorAtWork>>) {
  const call = caller(site.cloud);
  const key = crypto.randomUUID();
  const placed = await call("POST", "/checkouts", { body: orderFor(shop, products), key });
  const [order] = placed.body["orders"] as unknown as { id: string; number: string }[];
  await call("POST", `/checkouts/${key}/orders/${order?.id}/steps`, { body: { step: "claim" } });
  await page.reload();
  const card = page.getByRole("article", { name: board.order(order?.number ?? "") });
  const state = async () => (await call("GET", `/checkouts/${key}`)).body["orders"] as unknown as object[];
  return { key, card, state };
}

const levelOf = (product: { id: string } | undefined) =>
  stockStore(site.target.tableOf).level(TENANT, skuOf(product?.id ?? ""));

it("leads an order from its payment into the buyer's hands, a tap a step", async () => {
  const vendor = await vendorAtWork(site, [5, 5]);
  const { card, state } = await orderArrives(vendor);
  for (const step of ["confirm_payment", "accept", "ship"] as const)
    await card.getByRole("button", { name: board.steps[step] }).first().tap();
  const dialog = vendor.page.getByRole("dialog");
  await dialog.getByRole("button", { name: board.sentHow.part }).tap();
  await dialog
    .getByRole("button", { name: board.fewer(vendor.products[0]?.name ?? "") })
    .first()
    .tap();
  await dialog.getByLabel(board.sentWith).selectOption({ label: "JNE" });
  await dialog.getByLabel(board.parcel).fill("JX0012345678");
  expect(await violations(vendor.page)).toEqual([]);
  await dialog.getByRole("button", { name: board.steps.ship }).tap();
  await card.getByRole("link", { name: "JX0012345678" }).waitFor();
  await card.getByText(board.restTitle).waitFor();
  await card.getByRole("button", { name: board.steps.ship }).tap();
  await dialog.getByRole("button", { name: board.steps.ship }).tap();
  await card.getByText(board.parcelTitle(2)).waitFor();
  await card.getByRole("button", { name: board.steps.deliver }).tap();
  await card.getByRole("button", { name: board.steps.deliver }).waitFor({ state: "detached" });
  expect(await state()).toMatchObject([{ state: "delivered" }]);
  expect(await levelOf(vendor.products[0])).toMatchObject({ available: 4, held: 0, sold: 1 });
  await site.cloud.idle();
  const told = site.cloud.outbox.list().map(({ subject }) => subject);
  expect(told).toEqual(
    expect.arrayContaining(["shopper_order_paid", "shopper_order_part_shipped", "shopper_order_shipped"]),
  );
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("takes back a step that was tapped by mistake, and the buyer is told", async () => {
  const vendor = await vendorAtWork(site, [5]);
  const { card, state } = await orderArrives(vendor);
  for (const step of ["confirm_payment", "accept", "undo"] as const)
    await card.getByRole("button", { name: board.steps[step] }).tap();
  await card.getByRole("button", { name: board.steps.accept }).waitFor();
  expect(await state()).toMatchObject([{ state: "paid" }]);
  await site.cloud.idle();
  expect(site.cloud.outbox.list().map(({ subject }) => subject)).toContain("shopper_order_corrected");
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("goes on with less than was ordered: stock, total and what is owed follow", async () => {
  const vendor = await vendorAtWork(site, [5, 5]);
  const { card, state } = await orderArrives(vendor);
  await card.getByRole("button", { name: board.steps.confirm_payment }).tap();
  await card.getByRole("button", { name: board.reduce }).tap();
  const dialog = vendor.page.getByRole("dialog");
  await dialog
    .getByRole("button", { name: board.fewer(vendor.products[0]?.name ?? "") })
    .first()
    .tap();
  await dialog.getByLabel(board.reason).fill("Satu topi rusak");
  await dialog.getByRole("button", { name: board.reallyReduce }).tap();
  await dialog.waitFor({ state: "detached" });
  const [left] = await state();
  expect(left).toMatchObject({ state: "paid", goods: 45_000, owed: 45_000, refundDue: true });
  const levels = await Promise.all(vendor.products.map(levelOf));
  expect(levels.map((level) => [level?.available, level?.sold])).toEqual([
    [5, 0],
    [4, 1],
  ]);
  await card.getByRole("button", { name: board.steps.refund }).tap();
  await card.getByRole("button", { name: board.steps.refund }).waitFor({ state: "detached" });
  expect(await state()).toMatchObject([{ state: "paid", refundDue: false }]);
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("makes a PDF of an order's label for A6 and for the thermal roll", async () => {
  const vendor = await vendorAtWork(site, [5]);
  const { card } = await orderArrives(vendor);
  await card.getByRole("button", { name: papers.print }).tap();
  const dialog = vendor.page.getByRole("dialog");
  for (const [format, width] of [
    ["a6", "297.64"],
    ["roll", "164.41"],
  ] as const) {
    await dialog.getByRole("button", { name: papers.formats[format] }).tap();
    const saved = vendor.page.waitForEvent("download");
    await dialog.getByRole("button", { name: papers.save }).tap();
    const text = readFileSync(await (await saved).path(), "latin1");
    expect(text).toMatch(/^%PDF-1\.4/);
    expect(text).toContain(`[0 0 ${width} `);
    expect(text).toContain("(Siti Nurhaliza");
  }
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("rests: its page says so, orders are refused with the reason, and it opens again", async () => {
  const vendor = await vendorAtWork(site, [5]);
  const { shop, products, page } = vendor;
  const order = () =>
    caller(site.cloud)("POST", "/checkouts", { body: orderFor(shop, products), key: crypto.randomUUID() });
  const shopPage = site.at(`/${shop.districtSlug}/${shop.slug}/`);
  const says = (text: string) => async () => (await (await fetch(shopPage)).text()).includes(text);
  await page.getByRole("button", { name: holiday.set }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(holiday.say).fill("Mudik ke Lebak");
  await dialog.getByRole("button", { name: holiday.begin }).tap();
  await page.getByRole("region", { name: holiday.title }).waitFor();
  await until("the shop's page says that it rests", says("Mudik ke Lebak"));
  expect(await order()).toMatchObject({ status: 409, body: { code: "order.shop_resting" } });
  await page.getByRole("button", { name: holiday.open }).tap();
  await page.getByRole("button", { name: holiday.set }).waitFor();
  await until("the shop's page is as before", async () => !(await says("Mudik ke Lebak")()));
  expect(await order()).toMatchObject({ status: 201 });
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("writes down an order that came by phone: its stock is held, and its buyer gets a link", async () => {
  const vendor = await vendorAtWork(site, [5]);
  const { page, products } = vendor;
  const { take } = board;
  await page.getByRole("button", { name: take.open }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: take.ways.phone }).tap();
  await dialog.getByLabel(take.name).fill("Pak Budi");
  await dialog.getByLabel(take.phone).fill("0813 1111 2222");
  for (let pieces = 0; pieces < 2; pieces++)
    await dialog.getByRole("button", { name: board.moreOf(products[0]?.name ?? "") }).tap();
  await dialog.getByRole("button", { name: take.deliveries.courier }).tap();
  await dialog.getByLabel(take.fee).fill("7000");
  await dialog.getByRole("button", { name: take.save }).tap();
  const link = dialog.getByRole("link").first();
  const address = await link.getAttribute("href");
  expect(await levelOf(products[0])).toMatchObject({ available: 3, held: 2, sold: 0 });
  const found = await caller(site.cloud)("GET", `/checkouts/${address?.split("/").at(-2)}`);
  expect(found.body).toMatchObject({ orders: [{ state: "pending_payment", fee: 7_000, taken: "phone" }] });
  await site.cloud.idle();
  const told = site.cloud.outbox.list().filter(({ to }) => to.includes("81311112222"));
  expect(told.map(({ subject }) => subject)).toContain("shopper_order_placed");
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("says what to do now and how business is, as a chart, a table and a file", async () => {
  const vendor = await vendorAtWork(site, [2]);
  const { page, screen } = vendor;
  const { card } = await orderArrives(vendor);
  await card.getByRole("button", { name: board.steps.confirm_payment }).tap();
  await card.getByRole("button", { name: board.steps.accept }).waitFor();
  await site.cloud.idle();
  await screen(dasborWords("id").report);
  await page.getByRole("link", { name: board.tasks.accept.title }).waitFor();
  await page.getByText(report.left(1)).waitFor();
  const today = page.locator("section", { has: page.getByRole("heading", { name: report.today }) });
  expect(await today.textContent()).toContain("45.000");
  const trend = page.locator("section", { has: page.getByRole("heading", { name: report.chart, exact: true }) });
  for (const period of ["week", "month", "year"] as const) {
    await page.getByRole("button", { name: report.periods[period] }).tap();
    await page.getByText(report.table).tap();
    expect(await trend.getByRole("table").textContent()).toContain("45.000");
    await page.getByText(report.table).tap();
  }
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: report.export, exact: true }).tap();
  expect(readFileSync(await (await saved).path(), "utf8")).toMatch(/"\d{4}-\d\d-\d\d",45000,1,1,0/);
  await page.getByText(report.turnoverStates.below).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("finds an order by its number, its buyer's name or phone, among the open ones and the finished", async () => {
  const vendor = await vendorAtWork(site, [5]);
  const { card } = await orderArrives(vendor);
  const find = vendor.page.getByLabel(board.find);
  for (const text of ["siti nurhal", "0812-3456"]) {
    await find.fill(text);
    await card.waitFor();
  }
  await find.fill("Budi");
  await vendor.page.getByText(board.noneFound).waitFor();
  await card.getByRole("button", { name: board.cancel, exact: true }).waitFor({ state: "detached" });
  await find.fill("");
  await card.getByRole("button", { name: board.cancel, exact: true }).tap();
  const dialog = vendor.page.getByRole("dialog");
  await dialog.getByRole("button", { name: board.reasons.soldOut }).tap();
  await dialog.getByRole("button", { name: board.reallyCancel }).tap();
  await dialog.waitFor({ state: "detached" });
  await vendor.page.getByRole("button", { name: board.closed, exact: true }).tap();
  for (const [text, found] of [
    ["Siti", true],
    ["Budi", false],
  ] as const) {
    await find.fill(text);
    await (found ? card : vendor.page.getByText(board.noneFound)).waitFor();
  }
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("rings for a new order while it is on, and says so in the tab's title when nobody looks", async () => {
  const vendor = await vendorAtWork(site, [5]);
  const { page, shop, products } = vendor;
  await page.getByText(board.noneOpen).waitFor();
  await page.getByRole("button", { name: board.bellOff }).tap();
  await page.getByRole("button", { name: board.bellOn }).waitFor();
  await page.evaluate(() => Object.defineProperty(document, "hidden", { get: () => true }));
  await caller(site.cloud)("POST", "/checkouts", { body: orderFor(shop, products), key: crypto.randomUUID() });
  await until("the title counts the order", async () => (await page.title()).startsWith("(1)"));
  expect(vendor.failures).toEqual([]);
  await vendor.context.close();
});

it("cancels with a reason that the buyer reads, and the pieces are back on the shelf", async () => {
  const vendor = await vendorAtWork(site, [5]);
  const { key, card, state } = await orderArrives(vendor);
  await card.getByRole("button", { name: board.cancel, exact: true }).tap();
  const dialog = vendor.page.getByRole("dialog");
  const really = dialog.getByRole("button", { name: board.reallyCancel });
  expect(await really.isDisabled()).toBe(true);
  await dialog.getByRole("button", { name: board.reasons.soldOut }).tap();
  await really.tap();
  await dialog.waitFor({ state: "detached" });
  expect(await state()).toMatchObject([{ state: "cancelled", reason: board.reasons.soldOut }]);
  expect(await levelOf(vendor.products[0])).toMatchObject({ available: 5, held: 0, sold: 0 });
  const shopper = await smallPhone(site);
  await shopper.page.goto(site.at(`/pesanan/${key}/`));
  await shopper.page.getByText(board.reasons.soldOut).first().waitFor();
  await shopper.context.close();
  await vendor.context.close();
});
