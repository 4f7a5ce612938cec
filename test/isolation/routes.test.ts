import { standardSettings } from "@etalase/domain/notice";
import { skuOf } from "@etalase/domain/product";
import { stockStore } from "@etalase/dynamo";
import { messages } from "@etalase/kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../functions/api/routes.ts";
import { newcomer, OWNER, submittedApplication } from "../support/application.ts";
import { caller, NEIGHBOUR, openShop, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";

type Name = keyof typeof routes;
const NAMES = Object.keys(routes) as Name[];

let test: TestCloud;
let mine: Awaited<ReturnType<typeof openShop>>;
let stranger: string;
let officer: string;
let applied: Awaited<ReturnType<typeof submittedApplication>>;
let parts: Record<string, string>;
beforeAll(async () => {
  test = await testCloud();
  mine = await openShop(test, [50]);
  stranger = (await openShop(test, [5])).token;
  officer = (await newcomer(test, { officer: true })).token;
  applied = await submittedApplication(test);
  const key = crypto.randomUUID();
  const placed = await caller(test.cloud)("POST", "/checkouts", { body: orderFor(mine.shop, mine.products, 2), key });
  const [order] = (placed.body["orders"] ?? []) as unknown as { id: string }[];
  const product = mine.products[0]?.id ?? "";
  const begun = await caller(test.cloud)("POST", `/vendor/shops/${mine.shop.id}/imports`, {
    body: BODIES.addImport,
    key: crypto.randomUUID(),
    token: mine.token,
  });
  const { id: table } = begun.body["import"] as unknown as { id: string };
  parts = {
    shop: mine.shop.id,
    key,
    order: order?.id ?? "",
    product,
    sku: skuOf(product),
    paper: "nib",
    import: table,
    device: `dev_${"a".repeat(22)}`,
  };
});
afterAll(() => test.close());

/** A request of each route that is right in every respect; a new route without one does not compile. */
const BODIES: Record<Name, unknown> = {
  quote: undefined,
  placeOrder: undefined,
  checkout: undefined,
  shopperStep: { step: "claim" },
  putReview: { stars: 5, text: "Anyamannya rapat." },
  vendorReviews: undefined,
  answerReview: { text: "Terima kasih." },
  reportReview: { reason: "untrue" },
  vendorOrders: undefined,
  vendorStep: { step: "accept" },
  reduceOrder: undefined,
  inbox: undefined,
  readInbox: { upTo: "2026-11-24T01:05:00.000Z/evt_01KAT0000000000000000000ZZ" },
  notices: undefined,
  pushKey: undefined,
  addDevice: {
    endpoint: "https://fcm.googleapis.com/fcm/send/abc",
    p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
  removeDevice: undefined,
  setNotices: { settings: standardSettings, version: 0 },
  takeOrder: undefined,
  setHoliday: { version: 1 },
  setSections: { version: 1, sections: [] },
  shelf: undefined,
  addProduct: {
    name: "Bakul Nasi",
    category: "kerajinan-bambu",
    price: 30_000,
    unit: "buah",
    weightGrams: 200,
    description: "",
    state: "draft",
    pieces: 1,
  },
  copyProduct: undefined,
  removeProduct: undefined,
  addPicture: { type: "image/jpeg" },
  picture: undefined,
  editProduct: { version: 1, price: 1_000 },
  moveStock: { reason: "received", quantity: 1 },
  movements: undefined,
  report: undefined,
  reportProducts: undefined,
  reportProduct: undefined,
  reportBuyers: undefined,
  imports: undefined,
  addImport: { name: "produk.csv", type: "text/csv" },
  import: undefined,
  importRows: undefined,
  checkImport: { columns: ["name"] },
  runImport: { which: "all", publish: false },
  application: undefined,
  saveApplication: { version: 9, owner: OWNER },
  uploadPaper: { type: "image/png" },
  ownPaper: undefined,
  submitApplication: { version: 9 },
  officerApplications: undefined,
  officerApplication: undefined,
  officerPaper: undefined,
  officerNik: undefined,
  decide: { decision: "verify", version: 5 },
  settings: undefined,
  changeSettings: { version: 1, name: "Kabupaten Tangerang", accent: "#14603f", payments: ["qris"] },
};

/** Who is right for a route: the shop's owner, somebody with an application, an officer. */
const tokenFor = (name: Name): string => {
  const { access } = routes[name];
  if (access === "officer") return officer;
  return access === "person" ? applied.token : mine.token;
};
const bodyOf = (name: Name): unknown => {
  const order = orderFor(mine.shop, mine.products);
  if (name === "placeOrder") return order;
  if (name === "takeOrder")
    return {
      by: "phone",
      buyer: order.buyer,
      lines: order.shops[0]?.lines,
      delivery: "pickup",
      fee: 0,
      payment: "cash",
    };
  // One of two pieces.
  if (name === "reduceOrder") return { lines: order.shops[0]?.lines, reason: "Bahan habis" };
  return name === "quote" ? { shops: order.shops.map(({ shop, lines }) => ({ shop, lines })) } : BODIES[name];
};

/** A product may be called whatever can be written, and need not be described; a shop may have no sections. */
const isRight = (field: string, value: unknown): boolean =>
  (field === "sections" && Array.isArray(value)) ||
  (field === "columns" && (value === null || Array.isArray(value))) ||
  (field === "name" && value === "<script>alert(1)</script>") ||
  (field === "description" && typeof value === "string" && value.length < 1_000);

const partOf = (name: Name, part: string): string =>
  routes[name].access === "officer" && part === "shop" ? applied.shop : (parts[part] ?? "");

const pathOf = (name: Name, replaced: Record<string, string> = {}): string => {
  const path = routes[name].path
    .replace("/api/v1/:tenant", "")
    .replaceAll(/:(\w+)/g, (_, part: string) => encodeURIComponent(replaced[part] ?? partOf(name, part)));
  if (name === "importRows") return `${path}?which=problems`;
  return name.startsWith("report") && name !== "reportReview" ? `${path}?from=2026-01-01&to=2026-12-31` : path;
};

interface Ask {
  tenant?: string;
  token?: string;
  body?: unknown;
  replaced?: Record<string, string>;
  language?: string;
}

const ask = (
  name: Name,
  { tenant = TENANT, token = tokenFor(name), body = bodyOf(name), replaced, language = "id" }: Ask = {},
) =>
  caller(test.cloud, tenant)(routes[name].method.toUpperCase(), pathOf(name, replaced), {
    token,
    language,
    ...(body === undefined ? {} : { body }),
    ...("key" in routes[name] ? { key: crypto.randomUUID() } : {}),
  });

/** What must not change, whatever is refused. */
const standing = async () => {
  const [level, checkout] = await Promise.all([
    stockStore(test.target.tableOf).level(TENANT, parts["sku"] ?? ""),
    caller(test.cloud)("GET", `/checkouts/${parts["key"]}`),
  ]);
  return { level, checkout };
};

const expectProblem = ({ status, body }: { status: number; body: Record<string, unknown> }) => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(Object.keys(messages)).toContain(body["code"]);
  expect(Object.values(messages).flatMap(Object.values)).toContain(body["detail"]);
  expect(JSON.stringify(body)).not.toMatch(/stack|TypeError|dynamo|at async/i);
};

describe.each(NAMES)("%s", (name) => {
  it("finds nothing of one regency under another's name, with the owner's own token", async () => {
    const before = await standing();
    const answer = await ask(name, { tenant: NEIGHBOUR });
    // Whoever is signed in may begin in any regency, and finds nothing of what they began elsewhere.
    if (name === "application") expect(answer.body).toMatchObject({ application: { state: "draft", version: 0 } });
    else if (name === "uploadPaper")
      expect(answer.body["fields"]).toMatchObject({ key: expect.stringMatching(/^3604\//) });
    else if (name === "quote") expect(answer.body).toMatchObject({ shops: [{ open: false, lines: [], name: "" }] });
    else expectProblem(answer);
    expect(JSON.stringify(answer.body)).not.toContain(mine.shop.name);
    expect(JSON.stringify(answer.body)).not.toContain(OWNER.name);
    expect(await standing()).toEqual(before);
  });

  it("does not exist under a regency that does not", async () => {
    for (const tenant of ["9999", "36", "PLATFORM", "3603%23", "..%2F3604"]) {
      const answer = await ask(name, { tenant });
      expect(answer.status, tenant).toBe(404);
    }
  });

  if (routes[name].access === "shop")
    it("is closed without a token, with a broken one, and to another shop's owner", async () => {
      const before = await standing();
      for (const token of ["", "x.y.z", `${mine.token}x`]) expect((await ask(name, { token })).status).toBe(401);
      const foreign = await ask(name, { token: stranger });
      const absent = await ask(name, { token: stranger, replaced: { shop: "shp_01KAT0000000000000000000ZZ" } });
      expect(foreign).toEqual(absent);
      expect(foreign).toMatchObject({ status: 404, body: { code: "not_found" } });
      expect(await standing()).toEqual(before);
    });

  if (routes[name].access === "officer")
    it("does not exist for vendors, and is closed without a token", async () => {
      expect((await ask(name, { token: "" })).status).toBe(401);
      for (const token of [mine.token, applied.token])
        expect(await ask(name, { token })).toMatchObject({ status: 404, body: { code: "not_found" } });
    });

  if (routes[name].access === "person")
    it("is closed without a token and with a broken one", async () => {
      for (const token of ["", "x.y.z", `${applied.token}x`]) expect((await ask(name, { token })).status).toBe(401);
    });

  if ("body" in routes[name])
    it("refuses bad bodies with a problem in the language asked for, and writes nothing", async () => {
      const before = await standing();
      const good = bodyOf(name) as Record<string, unknown>;
      const spoilt = Object.keys(good).flatMap((field) =>
        [null, -1, 1e15, "", "😀".repeat(5_000), "<script>alert(1)</script>", [], {}, "\u202e\u0000"]
          .filter((value) => !isRight(field, value))
          .map((value) => ({ ...good, [field]: value })),
      );
      for (const body of [{}, [], "text", 7, { ...good, extra: 1 }, ...spoilt]) {
        const answer = await ask(name, { body, language: "en" });
        expectProblem(answer);
        expect(Object.values(messages).map(({ en }) => en)).toContain(answer.body["detail"]);
      }
      expect(await standing()).toEqual(before);
    });

  const own = routes[name].path
    .split("/")
    .filter((part) => part.startsWith(":") && part !== ":tenant" && part !== ":shop");
  if (own.length > 0)
    it("answers ids that are malformed or of nobody as what does not exist", async () => {
      for (const part of own.map((each) => each.slice(1)))
        for (const id of [
          "x",
          "😀",
          "../..",
          "ord_01KAT0000000000000000000ZZ",
          "prd_01KAT0000000000000000000ZZ-1",
          crypto.randomUUID(),
        ])
          expect(await ask(name, { replaced: { [part]: id } })).toMatchObject({
            status: 404,
            body: { code: "not_found" },
          });
    });
});
