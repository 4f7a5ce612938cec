import { type Envelope, moment, newId } from "@etalase/kit";
import { describe, expect, it } from "vitest";
import type { Checkout } from "../order/index.ts";
import {
  type Device,
  inboxNote,
  NewDevice,
  type OrderStory,
  officerReviewMessages,
  orderNotice,
  type Person,
  planned,
  reviewNotice,
  shopperMessages,
  standardQuiet,
  standardSettings,
  templates,
} from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const [order, shop, key] = [newId("order", NOW), newId("shop", NOW), crypto.randomUUID()];

const checkout: Checkout = {
  key,
  hash: "",
  buyer: { name: "Siti", phone: "+6281234567890" },
  orders: [order],
  at: moment(NOW),
};

const story = (changes: Partial<Checkout> = {}): OrderStory => ({
  checkout: { ...checkout, ...changes },
  tenant: {
    id: "3603",
    slug: "kab-tangerang",
    name: "Kabupaten Tangerang",
    province: "Banten",
    origin: "https://tangerang.example",
    timeZone: "Asia/Jakarta",
    accent: "#1b5e4b",
    complaints: { whatsapp: "+6281200000000", email: "pengaduan@tangerang.example" },
    sample: false,
    createdAt: moment(NOW),
    version: 1,
  },
  shop: {
    id: shop,
    slug: "topi",
    name: "Topi Ciakar",
    district: "360319",
    districtSlug: "panongan",
    village: "3603192003",
    villageName: "Ciakar",
    owner: { name: "Ibu Sarmi", phone: "+6281290010001", email: "sarmi@contoh.example" },
    about: "",
    address: "Kp. Ciakar",
    hours: "Setiap hari",
    state: "verified",
    delivery: { pickup: true },
    cash: true,
    version: 1,
    createdAt: moment(NOW),
  },
  order: {
    id: order,
    checkout: key,
    shop,
    district: "360319",
    state: "placed",
    hold: "held",
    payment: "cash",
    delivery: "pickup",
    lines: [{ sku: `${newId("product", NOW)}-1`, name: "Topi bambu", price: 45_000, quantity: 2 }],
    goods: 90_000,
    fee: 0,
    discount: 0,
    times: { placed: moment(NOW) },
    version: 1,
  },
});

const event = (type: string): Envelope => ({
  id: "evt_1",
  type,
  version: 1,
  tenant: "3603",
  at: moment(NOW),
  actor: "shopper",
  subject: { kind: "order", id: order, version: 1 },
  data: {},
});

describe("who ordered on an English page", () => {
  it("is written to in English, with amounts and links as English pages have them", () => {
    const [told] = shopperMessages(event("order.placed"), story({ language: "en" }));
    expect(told).toMatchObject({ language: "en", template: "shopper_order_placed" });
    expect(told?.text).toContain("Thank you, Siti.");
    expect(told?.text).toContain("Rp\u00a090,000");
    expect(told?.text).toContain(`https://tangerang.example/en/pesanan/${key}/`);
  });

  it("is written to in Indonesian where no language was said", () => {
    const [told] = shopperMessages(event("order.placed"), story());
    expect(told).toMatchObject({ language: "id" });
    expect(told?.text).toContain("Rp\u00a090.000");
    expect(told?.text).toContain(`https://tangerang.example/pesanan/${key}/`);
  });
});

/** What a shop's people are sent, as `<channel> <when>`. */
const sent = (...told: Parameters<typeof messagesOf>) =>
  messagesOf(...told).map(({ message: { channel, language }, at: when = "now" }) => `${channel} ${language} ${when}`);
const messagesOf = (type: string, at: number, people: Person[] = [], devices: Device[] = []) => {
  const notice = orderNotice(event(type), story({ language: "en" }));
  return notice ? planned(notice, { shop: story().shop, people, devices, now: at, zone: "Asia/Jakarta" }) : [];
};
const owner = (settings: Partial<Person["settings"]>): Person => ({
  person: "per_1",
  role: "owner",
  settings: { ...standardSettings, ...settings },
  version: 1,
});

describe("a shop's people", () => {
  it("are written to in Indonesian, whatever their buyer reads", () => {
    expect(sent("order.placed", NOW)).toEqual(["whatsapp id now", "email id now"]);
  });

  it("are written to in English where they chose it, each in their own language", () => {
    const device = { id: "dev_1", person: "per_2", endpoint: "https://fcm.googleapis.com/a", p256dh: "", auth: "" };
    const english = owner({ language: "en" });
    expect(sent("order.placed", NOW, [english], [device])).toEqual(["whatsapp en now", "email en now", "push id now"]);
    const [told] = messagesOf("order.placed", NOW, [english]);
    expect(told?.message.text).toMatch(/^New order .* Total Rp\u00a090,000\. /);
    expect(told?.message.parameters.at(-1)).toBe("https://tangerang.example/en/dasbor/#pesanan");
  });

  it("are told by the ways that they chose, and find everything in the inbox", () => {
    const nothing = { whatsapp: false, email: false, push: false };
    const ways = { ...standardSettings.ways, order: { ...nothing, email: true }, ended: nothing };
    expect(sent("order.placed", NOW, [owner({ ways })])).toEqual(["email id now"]);
    expect(sent("order.expired", NOW, [owner({ ways })])).toEqual([]);
    const notice = orderNotice(event("order.expired"), story());
    expect(notice && inboxNote(notice)).toMatchObject({
      kind: "ended",
      order,
      text: expect.stringContaining("Topi Ciakar"),
    });
  });

  it("sleep from nine to six: what comes by WhatsApp and mail waits for the morning", () => {
    const asleep = [owner({ quiet: standardQuiet })];
    const at = (clock: string) => sent("order.placed", Date.parse(`2026-11-24T${clock}:30.000+07:00`), asleep)[0];
    expect(at("20:59")).toBe("whatsapp id now");
    expect(at("21:00")).toBe("whatsapp id 2026-11-24T23:00:00.000Z");
    expect(at("02:15")).toBe("whatsapp id 2026-11-23T23:00:00.000Z");
    expect(at("05:59")).toBe("whatsapp id 2026-11-23T23:00:00.000Z");
    expect(at("06:00")).toBe("whatsapp id now");
  });

  it("are woken by push at night for an order, and for nothing that can wait", () => {
    const night = Date.parse("2026-11-24T23:00:00.000+07:00");
    const device = {
      id: "dev_1",
      person: "per_1",
      endpoint: "https://fcm.googleapis.com/fcm/send/a",
      p256dh: "",
      auth: "",
    };
    const pushed = (type: string) => sent(type, night, [owner({ quiet: standardQuiet })], [device]).at(-1);
    expect(pushed("order.placed")).toBe("push id now");
    expect(pushed("order.expired")).toBe("push id 2026-11-24T23:00:00.000Z");
  });

  it.each([
    ["https://fcm.googleapis.com/fcm/send/abc", true],
    ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
    ["https://web.push.apple.com/abc", true],
    ["http://fcm.googleapis.com/fcm/send/abc", false],
    ["https://fcm.googleapis.com.contoh.id/", false],
    ["https://fcm.googleapis.com:8443/", false],
    ["https://fcm.googleapis.com@169.254.169.254/", false],
    ["https://169.254.169.254/latest/meta-data", false],
    ["https://localhost/", false],
    ["https://push.apple.com.localhost/", false],
  ])("are pushed to %s: %s", (endpoint, isTaken) => {
    const keys = { p256dh: `B${"a".repeat(86)}`, auth: "a".repeat(22) };
    expect(NewDevice.safeParse({ endpoint, ...keys }).success).toBe(isTaken);
  });

  it("hear it at once where one of two owners is awake", () => {
    const night = Date.parse("2026-11-24T23:00:00.000+07:00");
    expect(sent("order.placed", night, [owner({ quiet: standardQuiet }), owner({})])[0]).toBe("whatsapp id now");
  });
});

describe("a template", () => {
  const places = (body: string) => [...body.matchAll(/\{\{\d+\}\}/g)].map(String).toSorted();

  it.each(Object.entries(templates))("%s has the same places in each language", (_name, bodies) => {
    expect(places(bodies.id)).not.toEqual([]);
    expect(places(bodies.en)).toEqual(places(bodies.id));
    expect(bodies.en).not.toBe(bodies.id);
  });
});

describe("a review", () => {
  const { tenant, shop: sells } = story();
  const told = (type: string, actor: Envelope["actor"], isNew = true) => {
    const envelope = { ...event(type), actor };
    const told = { tenant, shop: sells, product: { slug: "topi", name: "Topi" }, stars: 4, isNew };
    return [reviewNotice(envelope, told) ?? [], officerReviewMessages(envelope, told)].flat();
  };

  it("is told to the vendor once, when it is new", () => {
    expect(told("review.posted", "shopper")).toMatchObject([{ id: "evt_1", template: "vendor_review_posted" }]);
    expect(told("review.posted", "shopper", false)).toEqual([]);
    expect(told("review.answered", "vendor")).toEqual([]);
  });

  it("that the vendor reported is told to the regency, where complaints go", () => {
    expect(told("review.reported", "vendor")).toMatchObject([
      { channel: "email", to: tenant.complaints.email, template: "officer_review_reported" },
    ]);
  });

  it("of the sample, like its orders, is told to nobody: somebody may have those numbers", () => {
    expect(told("review.posted", "operator")).toEqual([]);
    const placed: Envelope = { ...event("order.placed"), actor: "operator" };
    expect([orderNotice(placed, story()) ?? [], shopperMessages(placed, story())].flat()).toEqual([]);
  });
});
