import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applicationWords } from "../../site/src/features/dasbor/application/words.ts";
import { dinasWords } from "../../site/src/features/dinas/words.ts";
import { newcomer, OWNER, PIXEL } from "../support/application.ts";
import { sharedSite, type TestSite, until } from "../support/browser.ts";
import { SYNTHETIC_QRIS } from "../support/shop-fixture.ts";
import { signedIn } from "../support/signed-in.ts";

const words = applicationWords("id");
const dinas = dinasWords("id");

let site: TestSite;
let folder: string;
beforeAll(async () => {
  site = await sharedSite();
  folder = await mkdtemp(join(tmpdir(), "etalase-papers-"));
  await writeFile(join(folder, "nib.png"), PIXEL);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await site.close();
});

it("leads from signing in to a verified shop whose page stands, step by step, left and resumed on the way", async () => {
  const { phone } = await newcomer(site);
  const { page, context, failures } = await signedIn(site, phone, "/dasbor/");
  const open = (step: keyof typeof words.steps) =>
    page.getByRole("button", { name: words.open(words.steps[step]) }).tap();
  const save = async () => {
    await page.getByRole("button", { name: words.save, exact: true }).tap();
    await page.getByRole("heading", { name: words.heading }).waitFor();
  };

  await open("owner");
  await page.getByLabel(words.name).fill(OWNER.name);
  await page.getByLabel(words.phone).fill(phone.replace("+62", "0"));
  await page.getByLabel(words.nik).fill("3603036507900000");
  await page.getByRole("button", { name: words.save, exact: true }).tap();
  // Its serial number is none: the field says so, and what was typed stays.
  await page.getByText("16 angka seperti di KTP").waitFor();
  await page.getByLabel(words.nik).fill(OWNER.nik);
  await save();

  await open("business");
  await page.getByLabel(words.shopName).fill("Keripik Bu Rohmah");
  await page.getByLabel(words.about).fill("Keripik tempe tipis, digoreng setiap pagi.");
  await page.getByLabel(words.district).selectOption({ label: "Panongan" });
  await page.getByLabel(words.village).selectOption({ label: "Ciakar" });
  await page.getByLabel(words.address).fill("Kp. Ciakar RT 003/RW 001");
  await save();

  // Left in the middle and opened again: nothing has to be typed twice.
  await page.reload();
  await page.getByRole("heading", { name: words.heading }).waitFor();

  await open("papers");
  await page.getByLabel(words.number(words.items.nib)).fill("1234567890123");
  await page.getByLabel(words.file(words.items.nib)).setInputFiles(join(folder, "nib.png"));
  await page.getByLabel(words.notHalal).check();
  await save();

  await open("qris");
  await page.getByLabel(words.qrisText).fill(SYNTHETIC_QRIS);
  await page.getByText("WARUNG CONTOH SATU").waitFor();
  await page.getByRole("checkbox").check();
  await save();

  await open("delivery");
  await save();

  await page.getByRole("button", { name: words.submit }).tap();
  await page.getByText(words.states.submitted).waitFor();
  await site.cloud.idle();
  const address = site.at("/panongan/keripik-bu-rohmah/");
  expect((await fetch(address)).status).toBe(404);

  const officer = await newcomer(site, { officer: true });
  const office = await signedIn(site, officer.phone, "/dinas/");
  await office.page.getByRole("button", { name: dinas.open("Keripik Bu Rohmah") }).tap();
  await office.page.getByRole("button", { name: dinas.showNik }).tap();
  await office.page.getByText(OWNER.nik).waitFor();
  await office.page.getByRole("button", { name: dinas.decisions.verify }).tap();
  await office.page.getByText(dinas.done).waitFor();
  await until("the shop's page stands", async () => (await fetch(address)).status === 200);
  expect(await (await fetch(address)).text()).toContain("Keripik Bu Rohmah");

  // Whoever sent it in owns the shop: the workplace opens.
  await page.reload();
  await page.getByRole("button", { name: words.enter }).tap();
  await page.getByRole("navigation").first().waitFor();
  await page.getByRole("link", { name: "Produk", exact: true }).waitFor();
  expect([...failures, ...office.failures]).toEqual([]);
  await office.context.close();
  await context.close();
});
