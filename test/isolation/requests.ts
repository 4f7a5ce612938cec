import { standardSettings } from "@etalase/domain/notice";
import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { routes } from "../../functions/api/routes.ts";
import { OWNER } from "../support/application.ts";
import { aBuyer } from "../support/shop-fixture.ts";
import type { Ids } from "./furnish.ts";

export type Name = keyof typeof routes;
export const NAMES = Object.keys(routes) as Name[];

/** A request as it leaves, but for who asks. */
export interface Request {
  method: string;
  path: string;
  body?: unknown;
  key?: string;
}

/** A body of each route that is right in every respect; a new route without one does not compile. */
const BODIES: Record<Name, unknown> = {
  quote: undefined,
  placeOrder: undefined,
  checkout: undefined,
  buyerData: undefined,
  eraseBuyer: undefined,
  shopperStep: { step: "claim" },
  putReview: { stars: 5, text: "Anyamannya rapat." },
  vendorReviews: undefined,
  answerReview: { text: "Terima kasih." },
  reportReview: { reason: "untrue" },
  vendorOrders: undefined,
  findOrders: { which: "open", find: "Siti" },
  vendorStep: { step: "accept" },
  sendParcel: undefined,
  settleUnsent: undefined,
  addImportPictures: undefined,
  unpackImportPictures: undefined,
  reduceOrder: undefined,
  inbox: undefined,
  readInbox: { upTo: "2026-11-24T01:05:00.000Z/evt_01KAT0000000000000000000ZZ" },
  pushKey: undefined,
  addDevice: {
    endpoint: "https://fcm.googleapis.com/fcm/send/abc",
    p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
  removeDevice: undefined,
  notices: undefined,
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
  submitApplication: { version: 9, consent: PRIVACY_TEXT },
  officerApplications: undefined,
  officerApplication: undefined,
  officerPaper: undefined,
  officerNik: undefined,
  activity: undefined,
  decide: { decision: "verify", version: 5 },
  settings: undefined,
  usage: undefined,
  changeSettings: { version: 1, name: "Kabupaten Tangerang", accent: "#14603f", payments: ["qris"] },
};

/** Some bodies speak of what is there. */
export function bodyOf(name: Name, { shop, sku }: Ids): unknown {
  const lines = [{ sku, quantity: 1 }];
  const part = { shop, lines, delivery: "courier", payment: "qris", total: 55_000 };
  if (name === "placeOrder") return { buyer: aBuyer, consent: PRIVACY_TEXT, shops: [part] };
  if (name === "takeOrder") return { by: "phone", buyer: aBuyer, lines, delivery: "pickup", fee: 0, payment: "cash" };
  // One of two pieces.
  if (name === "reduceOrder") return { lines, reason: "Bahan habis" };
  if (name === "sendParcel") return { number: 1, lines };
  return name === "quote" ? { shops: [{ shop, lines }] } : BODIES[name];
}

const DAYS = "?from=2026-01-01&to=2026-12-31";
const QUERIES: Partial<Record<Name, string>> = {
  importRows: "?which=problems",
  report: DAYS,
  reportProducts: DAYS,
  reportProduct: DAYS,
  reportBuyers: DAYS,
};

/** A right request of a route. */
export function requestOf(name: Name, tenant: string, ids: Ids): Request {
  const { method, path, access } = routes[name];
  const parts: Record<string, string> = { paper: "nib", ...ids, tenant };
  if (access === "officer") parts["shop"] = ids.applied;
  const body = bodyOf(name, ids);
  return {
    method: method.toUpperCase(),
    path: filled(path, parts) + (QUERIES[name] ?? ""),
    ...(body === undefined ? {} : { body }),
    ...("key" in routes[name] ? { key: crypto.randomUUID() } : {}),
  };
}

/** A path with its `:parts` filled in. Throws where one is not known: give it to `furnish`. */
export const filled = (path: string, parts: Record<string, string>): string =>
  path.replaceAll(/:(\w+)/g, (_, part: string) => {
    const value = parts[part];
    if (value === undefined) throw new Error(`nothing is furnished for :${part} of ${path}`);
    return encodeURIComponent(value);
  });
