import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { accountWords, inviteWords } from "../../site/src/features/dasbor/account/words.ts";
import { boardWords } from "../../site/src/features/dasbor/orders/words.ts";
import { signInWords } from "../../site/src/features/dasbor/session/words.ts";
import { dasborWords } from "../../site/src/features/dasbor/words.ts";
import { sharedSite, smallPhone, type TestSite } from "../support/browser.ts";
import { caller, codeSentTo, openShop } from "../support/cloud.ts";

const words = accountWords("id");
const entry = signInWords("id");
const invitation = inviteWords("id");
const frame = dasborWords("id");
const FIFTEEN_MINUTES = 15 * 60_000;

let site: TestSite;
let vendor: Awaited<ReturnType<typeof openShop>>;
let open: { context: BrowserContext; failures: string[] }[] = [];
beforeAll(async () => {
  site = await sharedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  vendor = await openShop(site, [5]);
});
afterEach(async () => {
  for (const { context, failures } of open) {
    await context.close();
    expect(failures).toEqual([]);
  }
  open = [];
});

async function phone() {
  const one = await smallPhone(site);
  open.push(one);
  return one.page;
}

const atWork = (page: Page) => page.getByRole("heading", { name: boardWords("id").heading, exact: true }).waitFor();
const section = (page: Page, name: string) => page.getByRole("region", { name });
const tapIn = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true }).tap();

/** Types the code that came to a number or address. */
async function enterCode(page: Page, label: string, to: string) {
  await page.getByLabel(label).waitFor();
  await site.cloud.idle();
  await page.getByLabel(label).fill(codeSentTo(site.cloud, to));
}

async function signIn(page: Page, number = vendor.phone) {
  await page.goto(site.at("/dasbor/"));
  await page.getByLabel(entry.phone).fill(number);
  await page.getByRole("button", { name: entry.send }).tap();
  await enterCode(page, entry.code, number);
  await page.getByRole("button", { name: entry.signIn, exact: true }).tap();
  await atWork(page);
}

async function toAccount(page: Page) {
  await page.getByRole("button", { name: frame.others, exact: true }).tap();
  await page.getByRole("link", { name: frame.account, exact: true }).tap();
  await page.getByRole("heading", { name: words.heading, exact: true }).waitFor();
}

const leave = async (page: Page) => {
  await page.getByRole("button", { name: frame.others, exact: true }).tap();
  await page.getByRole("button", { name: frame.leave, exact: true }).tap();
};

/** A phone that has a passkey's place in it, and whose owner puts the finger on it whenever asked. */
async function fingerprint(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

it("makes a passkey, signs in with it without typing a number, renames and removes it", async () => {
  const page = await phone();
  await fingerprint(page);
  await signIn(page);
  await toAccount(page);
  const passkeys = section(page, words.passkeys);
  await passkeys.getByRole("button", { name: words.addPasskey }).tap();
  await page.getByRole("textbox", { name: words.passkeyName }).fill("HP dapur");
  await tapIn(page, words.save);
  await passkeys.getByText("HP dapur").waitFor();

  await leave(page);
  await page.getByRole("button", { name: entry.passkey }).tap();
  await page.getByRole("heading", { name: words.heading, exact: true }).waitFor();
  await passkeys.getByText(/Terakhir dipakai/).waitFor();

  await passkeys.getByRole("button", { name: words.rename }).tap();
  await page.getByRole("textbox", { name: words.passkeyName }).fill("HP toko");
  await tapIn(page, words.save);
  await passkeys.getByText("HP toko").waitFor();
  await passkeys.getByRole("button", { name: words.remove, exact: true }).tap();
  await tapIn(page, words.remove);
  await passkeys.getByText(words.noPasskeys).waitFor();

  await leave(page);
  await page.getByRole("button", { name: entry.passkey }).tap();
  await page.getByRole("alert").waitFor();
});

it("adds an e-mail address, and the next code comes there", async () => {
  const page = await phone();
  await signIn(page);
  await toAccount(page);
  const email = `${vendor.shop.slug}@contoh.id`;
  await page.getByRole("button", { name: words.addEmail }).tap();
  await page.getByLabel(words.email, { exact: true }).last().fill(email);
  await page.getByRole("button", { name: words.sendCode }).tap();
  await page.getByLabel(words.emailCode).waitFor();
  await site.cloud.idle();
  const mailed = () => site.cloud.outbox.list().find(({ to }) => to === email);
  const codeIn = (text = "") => /\b\d{6}\b/.exec(text)?.[0] ?? "";
  await page.getByLabel(words.emailCode).fill(codeIn(mailed()?.text));
  await page.getByRole("button", { name: words.confirm }).tap();
  await section(page, words.email).getByText(email).waitFor();

  await leave(page);
  await page.getByRole("button", { name: entry.byEmail }).tap();
  await page.getByLabel(entry.email).fill(email);
  await page.getByRole("button", { name: entry.send }).tap();
  await page.getByLabel(entry.code).waitFor();
  await site.cloud.idle();
  await page.getByLabel(entry.code).fill(codeIn(mailed()?.text));
  await page.getByRole("button", { name: entry.signIn, exact: true }).tap();
  await page.getByRole("heading", { name: words.heading, exact: true }).waitFor();
});

it("shows where it is signed in, and ends what is not wanted there", async () => {
  const [mine, lost, old] = [await phone(), await phone(), await phone()];
  for (const page of [mine, lost, old]) await signIn(page);
  await toAccount(mine);
  const sessions = section(mine, words.sessions);
  await sessions.getByText(words.thisDevice).waitFor();
  const rows = sessions.getByRole("listitem");
  // The test's own sign-in is one too.
  expect(await rows.count()).toBe(4);
  await rows
    .filter({ hasText: /\d{2}[.:]\d{2}/ })
    .first()
    .waitFor();
  await rows.getByRole("button", { name: words.end, exact: true }).first().tap();
  await expect.poll(() => rows.count()).toBe(3);
  await sessions.getByRole("button", { name: words.endOthers }).tap();
  await tapIn(mine, words.endOthers);
  await expect.poll(() => rows.count()).toBe(1);
  for (const page of [lost, old]) {
    await page.getByRole("button", { name: frame.others, exact: true }).tap();
    await page.getByRole("link", { name: frame.account, exact: true }).tap();
    await page.getByLabel(entry.phone).waitFor();
  }
});

it("invites by phone, sees the invitation accepted, and what staff may is theirs until they are removed", async () => {
  const [owner, staff] = [await phone(), await phone()];
  const number = "+6281290019901";
  await signIn(owner);
  await toAccount(owner);
  const team = section(owner, words.team);
  await team.getByRole("button", { name: words.invite }).tap();
  await owner.getByLabel(words.phone).fill("0812-9001-9901");
  await tapIn(owner, words.sendInvite);
  await team.getByText(words.inviteStates.invited).waitFor();

  await site.cloud.idle();
  const sent = site.cloud.outbox.list().find(({ to }) => to === number);
  await staff.goto(/https?:\/\/\S+#undangan=\S+/.exec(sent?.text ?? "")?.[0] ?? "");
  await staff.getByRole("heading", { name: invitation.heading(vendor.shop.name) }).waitFor();
  await staff.getByRole("button", { name: invitation.send }).tap();
  await enterCode(staff, invitation.code, number);
  await staff.getByLabel(invitation.name).fill("Bu Ratna");
  await staff.getByRole("button", { name: invitation.join }).tap();
  await atWork(staff);
  await toAccount(staff);
  await section(staff, words.sessions).waitFor();
  expect(await section(staff, words.team).count()).toBe(0);

  const token = await staff.evaluate(
    () => (JSON.parse(localStorage.getItem("etalase:session") ?? "{}") as { token: string }).token,
  );
  const shelf = () => caller(site.cloud)("GET", `/vendor/shops/${vendor.shop.id}/products`, { token });
  expect((await shelf()).status).toBe(200);

  await owner.reload();
  await team.getByText(words.inviteStates.accepted).waitFor();
  await team.getByRole("button", { name: words.takeOut }).tap();
  await tapIn(owner, words.takeOut);
  await team.getByText("Bu Ratna").waitFor({ state: "detached" });
  // What the token says is believed until it ends, and it cannot be renewed into more.
  site.cloud.clock.advance(FIFTEEN_MINUTES);
  expect((await shelf()).status).toBe(401);
  await staff.goto(site.at("/dasbor/"));
  await staff.evaluate(() => {
    const session = JSON.parse(localStorage.getItem("etalase:session") ?? "{}") as { expiresAt: string };
    localStorage.setItem("etalase:session", JSON.stringify({ ...session, expiresAt: new Date(0).toISOString() }));
  });
  await staff.reload();
  await staff.getByText(frame.otherNumber).waitFor();
});
