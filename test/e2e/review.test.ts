import { afterAll, beforeAll, expect, it } from "vitest";
import { reviewsWords } from "../../site/src/features/dasbor/reviews/words.ts";
import { signInWords } from "../../site/src/features/dasbor/session/words.ts";
import { reviewFormWords } from "../../site/src/features/review/form-words.ts";
import { reviewWords } from "../../site/src/features/review/words.ts";
import { violations } from "../support/axe.ts";
import { productPath, sharedSite, shopPath, smallPhone, type TestSite, until } from "../support/browser.ts";
import { caller, codeSentTo, openShop } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

const form = reviewFormWords("id");
const own = reviewsWords("id");
const SAID = "Anyamannya rapat dan ringan.";
const LIVE_MILLISECONDS = 2_000;

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

const pageText = async (path: string): Promise<string> => (await fetch(site.at(path))).text();

it("a buyer whose order arrived says so behind the link, the product's page shows it in two seconds, and the vendor answers", async () => {
  const vendor = await openShop(site, [9]);
  const { shop, products, token } = vendor;
  const call = caller(site.cloud);
  const key = crypto.randomUUID();
  const body = orderFor(shop, products);
  for (const part of body.shops) part.payment = "cash";
  const placed = await call("POST", "/checkouts", { body, key });
  const [order] = placed.body["orders"] as unknown as { id: string }[];
  const { page, failures, context } = await smallPhone(site);
  await page.goto(site.at(`/pesanan/${key}/`));
  await page
    .getByText(products[0]?.name ?? "")
    .first()
    .waitFor({ state: "attached" });
  expect(await page.locator("review-form").count()).toBe(0);
  for (const step of ["accept", "ship", "deliver"])
    await call("POST", `/vendor/shops/${shop.id}/orders/${order?.id}/steps`, { body: { step }, token });

  await page.getByText(form.text).waitFor();
  await page.getByRole("radio", { name: form.meanings.good, exact: false }).last().check({ force: true });
  await page.getByLabel(form.text).fill("Lihat tokolain.com");
  await page.getByRole("button", { name: form.send }).tap();
  await page.getByRole("alert").filter({ hasText: "tautan" }).waitFor();
  await page.getByLabel(form.text).fill(SAID);
  await call("POST", `/vendor/shops/${shop.id}/orders/${order?.id}/steps`, { body: { step: "complete" }, token });
  await page.getByText("Selesai").first().waitFor();
  // The card was drawn anew around the form, and what was typed is still there.
  expect(await page.getByLabel(form.text).inputValue()).toBe(SAID);
  await page.getByRole("button", { name: form.send }).tap();
  await page.getByText(form.yours, { exact: true }).waitFor();
  const live = await until("the review is live", async () =>
    (await pageText(productPath(shop, products[0]))).includes(SAID),
  );
  expect(live).toBeLessThan(LIVE_MILLISECONDS);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: form.change }).tap();
  await page.getByRole("button", { name: form.save }).waitFor();
  expect(failures).toEqual([]);
  await context.close();

  await vendorAnswers(vendor.phone);
  await until("the answer is live", async () =>
    (await pageText(shopPath(shop))).includes(reviewWords("id").answer(shop.name)),
  );
});

async function vendorAnswers(phone: string) {
  const { page, failures, context } = await smallPhone(site);
  const { phone: field, send, code, signIn } = signInWords("id");
  await page.goto(site.at("/dasbor/#ulasan"));
  await page.getByLabel(field).fill(phone.replace("+62", "0"));
  await page.getByRole("button", { name: send }).tap();
  await page.getByLabel(code).waitFor();
  await site.cloud.idle();
  await page.getByLabel(code).fill(codeSentTo(site.cloud, phone));
  await page.getByRole("button", { name: signIn, exact: true }).tap();
  await page.getByText(SAID).waitFor();
  await page.getByRole("button", { name: own.answer, exact: true }).tap();
  await page.getByLabel(own.text, { exact: true }).fill("Terima kasih, Bu.");
  await page.getByRole("button", { name: own.send }).tap();
  await page.getByText(own.yours).waitFor();
  await page.getByRole("button", { name: own.report }).tap();
  await page.getByRole("button", { name: own.reasons.untrue }).tap();
  await page.getByRole("button", { name: own.sendReport }).tap();
  await page.getByText(own.reported).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(failures).toEqual([]);
  await context.close();
}
