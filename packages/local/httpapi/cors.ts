import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { type Fields, flag, number, texts } from "../core/json.ts";

const EMPTY = Buffer.alloc(0);

/** The CorsConfiguration of an API: once there is one, API Gateway answers preflights itself and sets these headers alone. */
export class Cors {
  readonly #settings: Fields;
  readonly #origins: string[];

  constructor(settings: Fields) {
    this.#settings = settings;
    this.#origins = texts(settings["AllowOrigins"]);
  }

  /** The headers of a response to this request. */
  headers({ headers }: HttpRequest): Record<string, string> {
    const origin = this.#allowed(headers["origin"]);
    if (!origin) return {};
    const exposed = texts(this.#settings["ExposeHeaders"]).join(",");
    return {
      "access-control-allow-origin": origin,
      ...(flag(this.#settings["AllowCredentials"]) ? { "access-control-allow-credentials": "true" } : {}),
      ...(exposed ? { "access-control-expose-headers": exposed } : {}),
    };
  }

  /** The answer to a preflight; undefined where the request is none. */
  preflight(request: HttpRequest): HttpResponse | undefined {
    const isPreflight =
      request.method === "OPTIONS" && request.headers["origin"] && request.headers["access-control-request-method"];
    if (!isPreflight) return undefined;
    const headers = this.headers(request);
    if (!headers["access-control-allow-origin"]) return { status: 204, headers: {}, body: EMPTY };
    return {
      status: 204,
      headers: {
        ...headers,
        "access-control-allow-methods": texts(this.#settings["AllowMethods"]).join(","),
        "access-control-allow-headers": texts(this.#settings["AllowHeaders"]).join(","),
        "access-control-max-age": String(number(this.#settings["MaxAge"], 0)),
      },
      body: EMPTY,
    };
  }

  #allowed(origin: string | undefined): string | undefined {
    if (!origin) return undefined;
    if (this.#origins.includes("*")) return "*";
    return this.#origins.includes(origin) ? origin : undefined;
  }
}
