import { accents } from "@etalase/domain/tenant";
import { afterAll, beforeAll, expect, it } from "vitest";
import { activityWords } from "../../site/src/features/dinas/activity/words.ts";
import { planWords } from "../../site/src/features/dinas/plan/words.ts";
import { settingsWords } from "../../site/src/features/dinas/settings/words.ts";
import { newcomer } from "../support/application.ts";
import { violations } from "../support/axe.ts";
import { productPath, smallPhone, type TestSite, testSite } from "../support/browser.ts";
import { openShop } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { signedIn } from "../support/signed-in.ts";

const words = settingsWords("id");
const activity = activityWords("id");
const plan = planWords("id");
/** Too pale for the ground of the day. */
const PALE = "#f2c14e";
const REASON = "Data sedang dipindahkan sampai Senin.";

let site: TestSite;
let etalase: CommandLine;
beforeAll(async () => {
  site = await testSite();
  etalase = await commandLine(site);
});
afterAll(async () => {
  await etalase.remove();
  await site.close();
});

const holds = async (path: string, text: string) => (await (await fetch(site.at(path))).text()).includes(text);

it("lets an officer choose the regency's colour, which is moved until it can be read, and turn a way of paying off", async () => {
  const { shop, products } = await openShop(site, [5]);
  const { phone } = await newcomer(site, { officer: true });
  const { page, context, failures } = await signedIn(site, phone, "/dinas/");
  await page.getByRole("link", { name: words.heading }).tap();
  await page.getByRole("heading", { name: words.heading, exact: true }).waitFor();
  const { light } = accents(PALE);
  await page.getByLabel(words.accent).fill(PALE);
  await page.getByText(words.moved(light)).waitFor();
  await page.getByLabel(words.lines.tagline).fill("Dari kebun ke rumah Anda");
  await page.getByLabel(words.ways.cash).uncheck();
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: words.save }).tap();
  await page.getByText(words.saved).waitFor();
  await page.getByRole("link", { name: activity.heading }).tap();
  const act = page.locator(".acts li").filter({ hasText: activity.acts["PATCH /officer/settings"] });
  await act.filter({ hasText: activity.self }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await page.getByLabel(activity.role).selectOption("operator");
  await page.getByText(activity.none).waitFor();
  await page.getByLabel(activity.role).selectOption("officer");
  await act.waitFor();
  await page.emulateMedia({ colorScheme: "light" });
  await site.cloud.idle();
  expect(await holds(productPath(shop, products[0]), `--accent:${light}`)).toBe(true);
  await page.goto(site.at("/"));
  await page.getByText("Dari kebun ke rumah Anda").waitFor();
  expect(await page.locator("footer").evaluate((foot) => getComputedStyle(foot).borderTopColor)).toBe(rgb(light));
  expect(await page.locator("footer .paid").innerText()).toBe("QRIS");
  expect(failures).toEqual([]);
  await context.close();
});

it("shows an officer what the regency's plan gives and how much of it is used", async () => {
  await openShop(site, [5]);
  const { phone } = await newcomer(site, { officer: true });
  const { page, context, failures } = await signedIn(site, phone, "/dinas/");
  await page.getByRole("link", { name: plan.heading }).tap();
  await page.getByRole("heading", { name: plan.quotas.shops, exact: true }).waitFor();
  const { out } = await etalase("tenant", "show", "36.03", "--json");
  const [shops] = (JSON.parse(out) as { usage: { used: number }[] }).usage;
  await page.getByText(plan.used(String(shops?.used), "10.000")).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  expect(failures).toEqual([]);
  await context.close();
});

it("says on its pages that the regency is suspended and why, and sells again when it is resumed", async () => {
  const { shop, products } = await openShop(site, [5]);
  const path = productPath(shop, products[0]);
  expect((await etalase("tenant", "suspend", "36.03", "--reason", REASON)).code).toBe(0);
  await site.cloud.idle();
  const { page, context } = await smallPhone(site);
  await page.goto(site.at(path));
  await page.getByText(REASON).waitFor();
  expect(await page.locator("add-to-cart").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect((await etalase("tenant", "resume", "36.03")).code).toBe(0);
  await site.cloud.idle();
  await page.goto(site.at(path));
  await page.locator("add-to-cart button").waitFor();
  await context.close();
});

const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
