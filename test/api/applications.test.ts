import { DAY } from "@etalase/kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicant, BUSINESS, DELIVERY, newcomer, OWNER, PIXEL, submittedApplication } from "../support/application.ts";
import { caller, settle, sharedCloud, signIn, type TestCloud } from "../support/cloud.ts";

let test: TestCloud;
let officer: string;
beforeAll(async () => {
  test = await sharedCloud();
  officer = (await newcomer(test, { officer: true })).token;
});
afterAll(() => test.close());

const asOfficer = (path: string, body?: object) =>
  caller(test.cloud)(body ? "POST" : "GET", `/officer/applications${path}`, {
    token: officer,
    ...(body ? { body } : {}),
  });

async function decide(shop: string, body: object) {
  const { body: seen } = await asOfficer(`/${shop}`);
  const { version } = seen["application"] as unknown as { version: number };
  const answer = await asOfficer(`/${shop}/decisions`, { version, ...body });
  await test.cloud.idle();
  return answer;
}

const told = (phone: string) =>
  test.cloud.outbox
    .list()
    .filter(({ to }) => to === phone)
    .map(({ subject }) => subject);
const OWNER_PHONE = "+6281390010001";
const shopAddress = (name: string) => `${test.cloud.url}/panongan/${name}/`;

describe("an application", () => {
  it("is left and found again, step by step, with the NIK readable by its end alone", async () => {
    const person = await applicant(test);
    expect((await person.look()).body).toMatchObject({
      application: { state: "draft" },
      checklist: { complete: false },
    });
    await person.save({ owner: OWNER });
    const { body } = await person.look();
    expect(body).toMatchObject({ application: { owner: { nik: "••••••••••••0002" }, version: 1 } });
    expect(JSON.stringify(body)).not.toContain("36030365");
  });

  it("keeps the NIK though the service that seals it is in trouble for a while, and nothing where it stays so", async () => {
    const person = await applicant(test);
    let left = 3;
    test.cloud.faults.use(({ service }) => (service === "kms" && left-- > 0 ? "throttle" : undefined));
    await person.save({ owner: OWNER });
    expect((await person.look()).body).toMatchObject({ application: { owner: { nik: "••••••••••••0002" } } });
    test.cloud.faults.use(({ service }) => (service === "kms" ? "error" : undefined));
    const body = { version: 1, owner: { ...OWNER, name: "Ibu Lain" } };
    const { status } = await person.call("PATCH", "/vendor/application", { token: person.token, body });
    test.cloud.faults.clear();
    expect(status).toBe(500);
    expect((await person.look()).body).toMatchObject({ application: { owner: { name: OWNER.name }, version: 1 } });
  });

  it("tells the other phone that is editing it", async () => {
    const person = await applicant(test);
    await person.save({ owner: OWNER });
    const late = await person.call("PATCH", "/vendor/application", {
      token: person.token,
      body: { version: 0, delivery: DELIVERY },
    });
    expect(late).toMatchObject({ status: 409, body: { code: "conflict" } });
  });

  it("cannot be sent in before it is complete, and says what is missing", async () => {
    const person = await applicant(test);
    await person.save({ owner: OWNER });
    const { status, body } = await person.submit();
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: "shop.incomplete" });
    expect(body["errors"]).toEqual(expect.arrayContaining([expect.objectContaining({ path: "nib", code: "missing" })]));
  });
});

describe("a paper's file", () => {
  it("is kept when it is a whole picture, and shown by an address of its own", async () => {
    const { token, call } = await submittedApplication(test, { name: "Keripik Berkas" });
    const { body } = await call("GET", "/vendor/application/papers/nib", { token });
    const answer = await fetch(String(body["link"]));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PIXEL);
  });

  it.each([
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["a page behind a picture", Buffer.concat([PIXEL, Buffer.from("<script>alert(1)</script>")])],
    ["a PDF that runs", Buffer.from("%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF")],
    ["a web page", Buffer.from("<!doctype html><title>x</title>")],
  ])("is refused and thrown away when it is %s", async (_, bytes) => {
    const person = await applicant(test);
    const { id } = await person.upload(bytes);
    const nib = { number: "1234567890123", file: id };
    expect(await person.save({ papers: { nib } })).toMatchObject({ status: 422, body: { code: "upload.refused" } });
    expect(await person.save({ papers: { nib } })).toMatchObject({ status: 404 });
  });

  it("is taken by S3 only as the form says: that type, that key, not empty, not too large", async () => {
    const person = await applicant(test);
    expect((await person.upload(new Uint8Array(0))).status).toBe(400);
    expect((await person.upload(new Uint8Array(9 * 1024 * 1024))).status).toBe(400);
    const other = await applicant(test);
    const { id } = await other.upload();
    // Of somebody else there is nothing to attach.
    const nib = { number: "1234567890123", file: id };
    expect(await person.save({ papers: { nib } })).toMatchObject({ status: 404, body: { code: "not_found" } });
  });
});

describe("the dinas", () => {
  it("verifies a shop: its page stands, owner and officers are told, and it appears in the owner's token", async () => {
    const { shop, token, phone } = await submittedApplication(test, { name: "Keripik Satu" });
    await test.cloud.idle();
    expect(told(OWNER_PHONE)).toContain("vendor_shop_submitted");
    expect(told("+6281290010000")).toContain("officer_shop_submitted");
    expect((await fetch(shopAddress("keripik-satu"))).status).toBe(404);
    expect((await asOfficer("?state=submitted")).body["applications"]).toEqual(
      expect.arrayContaining([expect.objectContaining({ shop, name: "Keripik Satu", place: "Peusar, Panongan" })]),
    );
    expect((await asOfficer(`/${shop}/nik`)).body).toEqual({ nik: OWNER.nik });
    expect(await decide(shop, { decision: "verify" })).toMatchObject({ status: 200, body: { decisions: ["suspend"] } });
    const page = await fetch(shopAddress("keripik-satu"));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Keripik Satu");
    expect(told(OWNER_PHONE)).toContain("vendor_shop_verified");
    const renewed = await signIn(test.cloud, phone);
    expect((await caller(test.cloud)("GET", `/vendor/shops/${shop}/products`, { token: renewed })).status).toBe(200);
    expect((await caller(test.cloud)("GET", `/vendor/shops/${shop}/products`, { token })).status).toBe(404);
  });

  it("asks to mend, item by item; the vendor mends and sends it in again", async () => {
    const person = await submittedApplication(test, { name: "Keripik Dua" });
    const items = [{ item: "nib", reason: "Foto NIB buram, mohon difoto ulang." }];
    expect((await decide(person.shop, { decision: "return", items })).status).toBe(200);
    expect((await person.look()).body).toMatchObject({ application: { state: "returned", answer: { items } } });
    const { id } = await person.upload();
    expect((await person.save({ papers: { nib: { number: "1234567890123", file: id } } })).status).toBe(200);
    expect((await person.submit()).status).toBe(200);
    expect((await decide(person.shop, { decision: "verify" })).status).toBe(200);
    expect((await fetch(shopAddress("keripik-dua"))).status).toBe(200);
  });

  it("suspends and resumes: the pages go and come back", async () => {
    const { shop } = await submittedApplication(test, { name: "Keripik Tiga" });
    await decide(shop, { decision: "verify" });
    await decide(shop, { decision: "suspend", reason: "Alamat tidak ditemukan saat dikunjungi." });
    expect((await fetch(shopAddress("keripik-tiga"))).status).toBe(404);
    await decide(shop, { decision: "resume" });
    expect((await fetch(shopAddress("keripik-tiga"))).status).toBe(200);
    expect(told(OWNER_PHONE)).toEqual(expect.arrayContaining(["vendor_shop_suspended", "vendor_shop_resumed"]));
  });

  it("rejects for good, and decides nothing twice or of what it has not seen", async () => {
    const person = await submittedApplication(test, { name: "Keripik Empat" });
    expect(await asOfficer(`/${person.shop}/decisions`, { decision: "verify", version: 1 })).toMatchObject({
      status: 409,
      body: { code: "conflict" },
    });
    expect((await decide(person.shop, { decision: "reject", reason: "Bukan usaha di kabupaten ini." })).status).toBe(
      200,
    );
    expect(await decide(person.shop, { decision: "verify" })).toMatchObject({
      status: 409,
      body: { code: "shop.decision_not_allowed" },
    });
    await person.look();
    expect(await person.save({ owner: OWNER })).toMatchObject({ status: 409, body: { code: "shop.locked" } });
  });
});

it("reminds 60, 30 and 7 days before a paper ends, once each, and takes its badge away when it did", async () => {
  const person = await applicant(test);
  const expires = new Date(test.cloud.clock.now() + 70 * DAY).toISOString().slice(0, 10);
  const [nib, pirt] = [await person.upload(), await person.upload()];
  await person.save({ owner: { ...OWNER, phone: "081390010777" } });
  await person.save({ business: { ...BUSINESS, name: "Keripik Habis" } });
  await person.save({
    papers: {
      nib: { number: "1234567890123", file: nib.id },
      pirt: { number: "306336030001029", expires, file: pirt.id },
      notHalal: true,
    },
  });
  await person.save({ delivery: DELIVERY });
  const { body } = await person.submit();
  const { shop } = body["application"] as unknown as { shop: string };
  await decide(shop, { decision: "verify" });
  const page = async () => (await fetch(shopAddress("keripik-habis"))).text();
  expect(await page()).toContain("P-IRT");
  const reminders = () => told("+6281390010777").filter((subject) => subject === "vendor_paper_expiring").length;
  for (const [days, wanted] of [
    [11, 1],
    [30, 2],
    [23, 3],
  ] as const) {
    test.cloud.clock.advance(days * DAY);
    await test.cloud.invoke("etalase-find-due", {});
    await settle(test.cloud);
    expect(reminders()).toBe(wanted);
  }
  test.cloud.clock.advance(9 * DAY);
  await test.cloud.invoke("etalase-find-due", {});
  await settle(test.cloud);
  expect(told("+6281390010777")).toContain("vendor_paper_expired");
  expect(await page()).not.toContain("P-IRT");
});
