import { Quote, RequestedStep } from "@etalase/domain/order";
import { EditProduct } from "@etalase/domain/product";
import { AnswerReview, ReportReview } from "@etalase/domain/review";
import { DomainError, messages } from "@etalase/kit";
import * as z from "zod/mini";
import * as catalogue from "./catalogue.ts";
import * as marketplace from "./marketplace.ts";
import { quote } from "./quote.ts";
import * as goods from "./shelf.ts";

/** A request to the API as the preview's server read it. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  key: string;
  body: unknown;
}

const [weaver] = catalogue.shops;
const inTenant = `/api/v1/${catalogue.tenant.id}`;
const session = {
  token: "contoh",
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  refreshToken: "contoh",
  memberships: [{ tenant: catalogue.tenant.id, role: "owner", shop: weaver.id }],
};

const account = {
  id: "per_contoh",
  name: "Ibu Contoh",
  phone: "+6281200000000",
  passkeys: [],
  sessions: [
    {
      id: "contoh",
      device: { browser: "Chrome", system: "Android" },
      createdAt: new Date().toISOString(),
      lastSeenAt: new Date().toISOString(),
      current: true,
    },
  ],
};

/** Answers like the API, from memory; any phone and any code sign in. */
export async function answerApi(request: ApiRequest): Promise<{ status: number; body: unknown }> {
  try {
    return { status: request.path.endsWith("/codes") ? 202 : 200, body: await route(request) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, data } = error;
    return {
      status: code === "not_found" ? 404 : 409,
      body: { code, detail: messages[code].id, retryable: false, data },
    };
  }
}

const Step = z.object({ step: RequestedStep, reason: z.optional(z.string()) });

async function route({ method, path, query, key, body }: ApiRequest): Promise<unknown> {
  const [, ...parts] = path.replace(inTenant, "").split("/");
  if (path.startsWith("/api/identity/")) return identity(path);
  if (parts[0] === "quotes") return quote(Quote.parse(body));
  if (parts[0] === "checkouts") return checkouts(parts, key, body);
  const [, , shop = "", noun, id = "", sku = ""] = parts;
  switch (`${method} ${noun}`) {
    case "GET orders":
      return { orders: marketplace.vendorOrders(shop, query.get("which") === "closed" ? "closed" : "open") };
    case "POST orders": {
      const { step, reason } = Step.parse(body);
      marketplace.step(id, step, "vendor", reason);
      const all = [...marketplace.vendorOrders(shop, "open"), ...marketplace.vendorOrders(shop, "closed")];
      return all.find((order) => order.id === id);
    }
    case "GET reviews":
      return { reviews: marketplace.vendorReviews(shop) };
    case "PUT reviews":
      return marketplace.handleReview(id, sku, z.union([AnswerReview, ReportReview]).parse(body));
    case "GET products":
      return goods.shelf(shop);
    case "PATCH products":
      return goods.edit(id, EditProduct.parse(body));
    case "POST stock":
      return goods.moveStock(id, body);
    case "GET stock":
      return { movements: goods.ledger(id) };
    default:
      return { days: report(query) };
  }
}

function identity(path: string): unknown {
  if (path.endsWith("/codes")) return {};
  if (path.endsWith("/account")) return account;
  return path.endsWith("/team") ? { members: [], invites: [] } : session;
}

async function checkouts([, key = "", , order, , sku]: string[], newKey: string, body: unknown): Promise<unknown> {
  if (!key) return marketplace.place(newKey, body);
  if (order && sku) return marketplace.review(key, order, sku, body);
  if (order) marketplace.step(order, Step.parse(body).step, "shopper");
  return marketplace.checkoutView(key);
}

function report(query: URLSearchParams) {
  const to = Date.parse(query.get("to") ?? "");
  return [1, 2, 4, 3, 6, 5, 4].map((orders, index) => ({
    day: new Date(to - (6 - index) * 86_400_000).toISOString().slice(0, 10),
    counts: { orders, units: orders * 2, revenue: orders * 74_000, cancelled: index % 3 === 0 ? 1 : 0 },
  }));
}
