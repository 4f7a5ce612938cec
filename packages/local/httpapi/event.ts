import { randomUUID } from "node:crypto";
import type { HttpRequest } from "../core/http.ts";
import type { Authorization } from "./authorizer.ts";
import type { RouteMatch } from "./routes.ts";

// Forms arrive in base64, too: HTTP APIs hand on as text only what is text by its type.
const IS_TEXT = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+(json|xml))\b)/i;

export interface EventContext {
  apiId: string;
  account: string;
  region: string;
  now: number;
  authorizer: Exclude<Authorization, number> | undefined;
}

/** The event that the function sees: payload format 2.0. */
export function apiEvent(request: HttpRequest, { route, parameters }: RouteMatch, context: EventContext): object {
  const { cookie, ...headers } = request.headers;
  const isText = IS_TEXT.test(headers["content-type"] ?? "text/plain");
  const query = queryParameters(request.query);
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: request.path,
    rawQueryString: request.query,
    ...(cookie ? { cookies: cookie.split(/; */) } : {}),
    headers: { ...headers, ...forwarded(request) },
    ...(query ? { queryStringParameters: query } : {}),
    ...(Object.keys(parameters).length ? { pathParameters: parameters } : {}),
    requestContext: requestContext(request, route.key, context),
    ...(request.body.length ? { body: request.body.toString(isText ? "utf8" : "base64") } : {}),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
}

function requestContext(
  request: HttpRequest,
  routeKey: string,
  { apiId, account, region, now, authorizer }: EventContext,
): object {
  return {
    accountId: account,
    apiId,
    ...(authorizer ? { authorizer: { jwt: authorizer } } : {}),
    domainName: request.headers["host"] ?? `${apiId}.execute-api.${region}.amazonaws.com`,
    domainPrefix: apiId,
    http: {
      method: request.method,
      path: request.path,
      protocol: "HTTP/1.1",
      sourceIp: request.ip,
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: randomUUID(),
    routeKey,
    stage: "$default",
    time: clfTime(now),
    timeEpoch: now,
  };
}

function queryParameters(query: string): Record<string, string> | undefined {
  if (!query) return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  return parameters;
}

const forwarded = ({ ip, headers }: HttpRequest): Record<string, string> => ({
  "x-forwarded-for": headers["x-forwarded-for"] ? `${headers["x-forwarded-for"]}, ${ip}` : ip,
  "x-forwarded-port": headers["x-forwarded-port"] ?? "80",
  "x-forwarded-proto": headers["x-forwarded-proto"] ?? "http",
  "x-amzn-trace-id":
    headers["x-amzn-trace-id"] ??
    `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomUUID().replaceAll("-", "").slice(0, 24)}`,
});

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** As in access logs, e.g. `24/Nov/2026:04:05:06 +0000`. */
function clfTime(now: number): string {
  const [date = "", time = ""] = new Date(now).toISOString().slice(0, 19).split("T");
  const [year, month, day] = date.split("-");
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}
