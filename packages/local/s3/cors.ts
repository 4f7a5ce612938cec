import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { type Fields, fields, list, number, text, texts } from "../core/json.ts";

const EMPTY = Buffer.alloc(0);

/** The CORS rules of a bucket, for pages that upload or read by presigned addresses. */
export class BucketCors {
  readonly #rules: Fields[];

  constructor(configuration: unknown) {
    this.#rules = list(fields(configuration)["CorsRules"]).map(fields);
  }

  /** The answer to a preflight. */
  preflight(request: HttpRequest): HttpResponse {
    const method = request.headers["access-control-request-method"] ?? "";
    const rule = this.#rule(request, method);
    const message = "CORSResponse: This CORS request is not allowed.";
    if (!rule)
      return {
        status: 403,
        headers: {},
        body: Buffer.from(`<Error><Code>AccessForbidden</Code><Message>${message}</Message></Error>`),
      };
    const headers = {
      ...originHeaders(rule, request),
      "access-control-allow-methods": texts(rule["AllowedMethods"]).join(", "),
      "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "",
      "access-control-max-age": String(number(rule["MaxAge"], 0)),
    };
    return { status: 200, headers, body: EMPTY };
  }

  /** The headers for an answer to a page of another origin. */
  headers(request: HttpRequest): Record<string, string> {
    const rule = this.#rule(request, request.method);
    return rule ? originHeaders(rule, request) : {};
  }

  #rule({ headers }: HttpRequest, method: string): Fields | undefined {
    const { origin } = headers;
    if (!origin) return undefined;
    const fits = (allowed: string) => allowed === "*" || allowed === origin;
    return this.#rules.find(
      (rule) => texts(rule["AllowedOrigins"]).some(fits) && texts(rule["AllowedMethods"]).includes(method),
    );
  }
}

function originHeaders(rule: Fields, { headers }: HttpRequest): Record<string, string> {
  const exposed = list(rule["ExposedHeaders"]).map(text).join(", ");
  return {
    "access-control-allow-origin": texts(rule["AllowedOrigins"]).includes("*") ? "*" : (headers["origin"] ?? ""),
    ...(exposed ? { "access-control-expose-headers": exposed } : {}),
    vary: "Origin",
  };
}
