import { skuOf } from "@etalase/domain/product";
import { stockStore } from "@etalase/dynamo";
import { afterAll, beforeAll, expect, it } from "vitest";
import { editorWords } from "../../site/src/features/dasbor/products/editor-words.ts";
import { shelfWords } from "../../site/src/features/dasbor/products/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { productPath, sharedSite, type TestSite, until } from "../support/browser.ts";
import { TENANT } from "../support/cloud.ts";
import { vendorAtWork } from "../support/vendor.ts";

const shelf = shelfWords("id");
const editor = editorWords("id");

let site: TestSite;
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());

const levelOf = (product: { id: string } | undefined) =>
  stockStore(site.target.tableOf).level(TENANT, skuOf(product?.id ?? ""));

it("changes price, text and state of a product, and its static page follows within two seconds each time", async () => {
  const { page, context, shop, products, screen, failures } = await vendorAtWork(site, [5]);
  const address = site.at(productPath(shop, products[0]));
  await screen(dasborWords("id").products);
  await page.getByRole("button", { name: shelf.edit }).tap();
  const save = page.getByRole("button", { name: editor.save });
  const shown = async (holds: (answer: Response) => Promise<boolean> | boolean) => {
    await save.tap();
    const milliseconds = await until(`${address} shows what was saved`, async () => holds(await fetch(address)));
    await page.getByText(editor.saved).waitFor();
    expect(milliseconds).toBeLessThan(2_000);
  };
  await page.getByLabel(editor.price("pcs")).fill("61500");
  await shown(async (answer) => (await answer.text()).includes("61.500"));
  await page.getByLabel(editor.about).fill("Kini dengan tali dagu dari kulit.");
  await shown(async (answer) => (await answer.text()).includes("tali dagu dari kulit"));
  await page.getByLabel(editor.shown).selectOption({ label: shelf.states.withdrawn });
  await shown(({ status }) => status === 404);
  await page.getByLabel(editor.shown).selectOption({ label: shelf.states.published });
  await shown(({ status }) => status === 200);
  expect(failures).toEqual([]);
  await context.close();
});

it("writes down what came in, what was damaged and what was counted, and sees each movement", async () => {
  const { page, context, products, screen, failures } = await vendorAtWork(site, [5]);
  await screen(dasborWords("id").products);
  await page.getByRole("button", { name: shelf.stock, exact: true }).tap();
  const dialog = page.getByRole("dialog");
  const move = async (reason: "received" | "damaged" | "counted", quantity: number, left: number) => {
    await dialog.getByRole("button", { name: shelf.reasons[reason].title, exact: true }).tap();
    await dialog.getByLabel(shelf.count, { exact: true }).fill(String(quantity));
    await dialog.getByRole("button", { name: shelf.record, exact: true }).tap();
    await dialog.locator(".stock-now b", { hasText: new RegExp(`^${left}$`) }).waitFor();
  };
  await move("received", 7, 12);
  await move("damaged", 2, 10);
  await move("counted", 9, 9);
  for (const reason of ["opened", "received", "damaged", "counted"] as const)
    await dialog.getByText(shelf.movements[reason]).waitFor();
  expect(await levelOf(products[0])).toMatchObject({ received: 9, available: 9, held: 0, sold: 0 });
  // More than there are cannot be damaged: it is said, and nothing is written.
  await dialog.getByRole("button", { name: shelf.reasons.damaged.title, exact: true }).tap();
  await dialog.getByLabel(shelf.count, { exact: true }).fill("50");
  await dialog.getByRole("button", { name: shelf.record, exact: true }).tap();
  await dialog.getByRole("alert").waitFor();
  expect(await levelOf(products[0])).toMatchObject({ available: 9 });
  expect(failures).toEqual([]);
  await context.close();
});
