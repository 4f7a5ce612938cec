import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureWords } from "../../site/src/features/dasbor/pictures/words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { violations } from "../support/axe.ts";
import { productPath, type TestSite, testSite, until } from "../support/browser.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { vendorAtWork } from "../support/vendor.ts";

const words = pictureWords("id");
const shelf = shelfWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());

const photograph = async (name: string, background: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

it("takes pictures from the gallery, puts the second first, describes it, and shoppers see it", async () => {
  const { page, context, shop, products, openProducts, failures } = await vendorAtWork(site, [5]);
  await openProducts();
  await page.getByRole("button", { name: shelf.pictures(0), exact: true }).tap();
  const dialog = page.getByRole("dialog");
  const chosen = [await photograph("depan.jpg", "#c08040"), await photograph("samping.jpg", "#204060")];
  await dialog.getByLabel(words.add).setInputFiles(chosen);
  await dialog.getByRole("button", { name: words.forward(2) }).tap();
  await dialog.getByLabel(words.alt(1)).fill("Topi dari samping");
  await dialog.getByLabel(words.alt(1)).blur();
  const address = site.at(productPath(shop, products[0]));
  await until(`${address} shows both`, async () => {
    const text = await (await fetch(address)).text();
    return (
      text.includes("Topi dari samping") &&
      (text.match(/class="gallery"[\s\S]*?<\/ul>/)?.[0].match(/<li/g)?.length ?? 0) === 2
    );
  });
  expect(await violations(page)).toEqual([]);
  expect(await beyondScreen(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await dialog.getByRole("button", { name: words.remove(2) }).tap();
  await dialog.getByRole("button", { name: words.remove(2) }).waitFor({ state: "detached" });
  expect(failures).toEqual([]);
  await context.close();
});

it("says what is wrong with a file that is no picture, and keeps one whose upload broke to be sent again", async () => {
  const { page, context, openProducts } = await vendorAtWork(site, [5]);
  await openProducts();
  await page.getByRole("button", { name: shelf.pictures(0), exact: true }).tap();
  const dialog = page.getByRole("dialog");
  const input = dialog.getByLabel(words.add);
  await input.setInputFiles({ name: "catatan.jpg", mimeType: "image/jpeg", buffer: Buffer.from("bukan foto") });
  await dialog.getByText(words.refusals.not_a_picture).waitFor();
  await dialog.getByRole("button", { name: words.forget }).tap();
  await page.route("**/unggah", (route) => route.abort());
  await input.setInputFiles(await photograph("depan.jpg", "#c08040"));
  const again = dialog.getByRole("button", { name: words.again });
  await again.waitFor();
  await page.unroute("**/unggah");
  await again.tap();
  await dialog.getByRole("button", { name: words.remove(1) }).waitFor();
  await context.close();
});
