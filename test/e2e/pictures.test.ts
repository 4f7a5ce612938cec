import { addPicture, type Product } from "@etalase/domain/product";
import { productStore } from "@etalase/dynamo";
import { newId } from "@etalase/kit";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureWords } from "../../site/src/features/dasbor/pictures/words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { troubleWords } from "../../site/src/lib/trouble-words.ts";
import { violations } from "../support/axe.ts";
import { productPath, sharedSite, type TestSite, until } from "../support/browser.ts";
import { caller, TENANT } from "../support/cloud.ts";
import { beyondScreen, smallTargets } from "../support/layout.ts";
import { vendorAtWork } from "../support/vendor.ts";

const words = pictureWords("id");
const shelf = shelfWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

const photograph = async (name: string, background: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

/** A vendor whose product has pictures already. */
async function withPictures(count: number) {
  const vendor = await vendorAtWork(site, [5]);
  const { shop, products, token } = vendor;
  const [first] = products;
  if (!first) throw new Error("no product");
  const store = productStore(site.target.tableOf);
  let product = first;
  for (let number = 0; number < count; number++) {
    const picture = { id: newId("picture"), colour: "#c08040" };
    const more = addPicture(shop, product, picture, { actor: "vendor", now: Date.now() });
    await store.saveProduct(TENANT, more.product, more.event);
    ({ product } = more);
  }
  const edit = (body: object) =>
    caller(site.cloud)("PATCH", `/vendor/shops/${shop.id}/products/${product.id}`, { body, token });
  const standing = async (): Promise<Product> => (await store.product(TENANT, shop.id, product.id)) ?? product;
  return { ...vendor, edit, product: standing, pictures: async () => (await standing()).pictures };
}

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

it("orders and describes by keyboard alone, and leaving at once loses nothing", async () => {
  const { page, context, openProducts, pictures } = await withPictures(3);
  await openProducts();
  await page.getByRole("button", { name: shelf.pictures(3), exact: true }).press("Enter");
  const dialog = page.getByRole("dialog");
  const [first, second, third] = await pictures();
  await dialog.getByRole("button", { name: words.forward(3) }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Topi dari bawah");
  await page.keyboard.press("Escape");
  await until("it is described", async () => (await pictures())[0]?.alt !== undefined);
  expect(await pictures()).toEqual([{ ...third, alt: "Topi dari bawah" }, first, second]);
  await page.getByRole("button", { name: shelf.pictures(3), exact: true }).press("Enter");
  await dialog.getByRole("button", { name: words.remove(2) }).press("Enter");
  await until("the next one has the focus", () =>
    dialog.getByLabel(words.alt(2)).evaluate((input) => input === document.activeElement),
  );
  await context.close();
});

it("keeps what another phone did to the album meanwhile, with what was done here, and says so", async () => {
  const { page, context, openProducts, pictures, product, edit } = await withPictures(3);
  await openProducts();
  await page.getByRole("button", { name: shelf.pictures(3), exact: true }).tap();
  const dialog = page.getByRole("dialog");
  const [first, second] = await pictures();
  const { version } = await product();
  expect((await edit({ version, pictures: [second, { ...first, alt: "Dari ponsel lain" }] })).status).toBe(200);
  await dialog.getByRole("button", { name: words.forward(2) }).tap();
  await dialog.getByText(words.conflict).waitFor();
  await dialog.getByRole("button", { name: words.remove(3) }).waitFor({ state: "detached" });
  expect(await pictures()).toEqual([second, { ...first, alt: "Dari ponsel lain" }]);
  expect(await dialog.getByLabel(words.alt(2)).inputValue()).toBe("Dari ponsel lain");
  await context.close();
});

it("opens again when what was typed last could not be saved, and keeps it", async () => {
  const { page, context, openProducts, pictures } = await withPictures(1);
  await openProducts();
  await page.getByRole("button", { name: shelf.pictures(1), exact: true }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.alt(1)).fill("Topi di atas meja");
  await context.setOffline(true);
  await page.keyboard.press("Escape");
  await dialog.getByText(troubleWords("id").offline).waitFor();
  expect(await dialog.getByLabel(words.alt(1)).inputValue()).toBe("Topi di atas meja");
  await context.setOffline(false);
  await dialog.getByLabel(words.alt(1)).press("Tab");
  await page.keyboard.press("Escape");
  await until("it is saved", async () => (await pictures())[0]?.alt === "Topi di atas meja");
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
