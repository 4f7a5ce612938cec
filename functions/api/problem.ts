import { DomainError, type ErrorCode, fieldMessage, isRetryable, messages } from "@etalase/kit";
import type { Context } from "hono";
import { log } from "../log.ts";
import type { Env } from "./env.ts";
import { languageAsked } from "./language.ts";

type Status = 400 | 401 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** A code without a status does not compile. */
function statusOf(code: ErrorCode): Status {
  switch (code) {
    case "request.malformed":
    case "request.key_missing":
      return 400;
    case "auth.required":
    case "auth.code_wrong":
    case "auth.passkey_wrong":
      return 401;
    case "not_found":
      return 404;
    // A 403 would become the page "not found" on its way through the edge.
    case "auth.owner_only":
    case "conflict":
    case "product.was_published":
    case "product.too_many":
    case "quota.shops":
    case "quota.products":
    case "quota.pictures":
    case "member.last_owner":
    case "order.sold_out":
    case "order.price_changed":
    case "order.shop_resting":
    case "order.step_not_allowed":
    case "order.stock_gone":
    case "person.orders_open":
    case "person.owns_shop":
    case "review.not_yet":
    case "review.closed":
    case "review.answered":
    case "stock.not_enough":
    case "shop.locked":
    case "shop.decision_not_allowed":
      return 409;
    case "request.too_large":
      return 413;
    case "request.invalid":
    case "request.key_reused":
    case "order.unknown_item":
    case "shop.incomplete":
    case "upload.refused":
    case "order.quantity_not_allowed":
    case "order.delivery_unavailable":
    case "order.payment_unavailable":
    case "order.address_required":
      return 422;
    case "rate.limited":
      return 429;
    case "internal":
      return 500;
    case "busy":
    case "tenant.suspended":
      return 503;
  }
}

/** Every failure as an RFC 9457 problem document, in the language asked for; a fault of ours tells nothing of itself outside the log. */
export function problem(error: Error, context: Context<Env>): Response {
  const refusal = error instanceof DomainError ? error : new DomainError(busyOrInternal(error), { cause: error });
  const { code, errors, data } = refusal;
  if (code === "internal" || code === "busy") log.error("request failed", { code, error });
  const language = languageAsked(context);
  const body = {
    type: `/api/v1/problems#${code}`,
    title: code,
    status: statusOf(code),
    code,
    detail: messages[code][language],
    retryable: isRetryable(code),
    ...(errors.length > 0
      ? { errors: errors.map((error) => ({ ...error, message: fieldMessage(error.code)[language] })) }
      : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
  return context.body(JSON.stringify(body), statusOf(code), {
    "content-type": "application/problem+json",
    "content-language": language,
    "cache-control": "no-store",
    ...(isRetryable(code) ? { "retry-after": String(data["retryAfter"] ?? 1) } : {}),
  });
}

const THROTTLES: ReadonlySet<string> = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TimeoutError",
]);

const busyOrInternal = (error: Error): ErrorCode => (THROTTLES.has(error.name) ? "busy" : "internal");
