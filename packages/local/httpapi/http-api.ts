import type { Clock } from "../core/clock.ts";
import { type HttpRequest, type HttpResponse, jsonResponse } from "../core/http.ts";
import { fields } from "../core/json.ts";
import type { Functions } from "../lambda/functions.ts";
import { FunctionError } from "../lambda/protocol.ts";
import type { Model } from "../template/deployment.ts";
import type { Resource } from "../template/stack.ts";
import { apiResponse } from "./answer.ts";
import { type Authorization, Authorizer } from "./authorizer.ts";
import { Cors } from "./cors.ts";
import { apiEvent } from "./event.ts";
import { matchRoute, type Route, readRoutes } from "./routes.ts";
import { Throttle } from "./throttle.ts";

const LARGEST_PAYLOAD = 10 * 1024 * 1024;
/** API Gateway waits no longer for a function. */
const PATIENCE_MS = 30_000;

export interface HttpApiOptions {
  resource: Resource;
  model: Model;
  functions: Functions;
  authorizer: Authorizer;
  clock: Clock;
}

/** One HTTP API: routes, authorizer, limits and errors as API Gateway has them. */
export class HttpApi {
  readonly id: string;
  readonly #options: HttpApiOptions;
  readonly #routes: readonly Route[];
  readonly #throttle: Throttle;
  readonly #cors: Cors | undefined;

  constructor(options: HttpApiOptions) {
    const { resource, model } = options;
    this.id = resource.name;
    this.#options = options;
    this.#routes = readRoutes(model, resource.name);
    this.#throttle = new Throttle(model, resource.name);
    const cors = resource.properties["CorsConfiguration"];
    this.#cors = cors === undefined ? undefined : new Cors(fields(cors));
  }

  async handle(request: HttpRequest): Promise<HttpResponse> {
    const preflight = this.#cors?.preflight(request);
    if (preflight) return preflight;
    const response = await this.#route(request);
    return this.#cors ? { ...response, headers: { ...response.headers, ...this.#cors.headers(request) } } : response;
  }

  async #route(request: HttpRequest): Promise<HttpResponse> {
    const match = matchRoute(this.#routes, request.method, request.path);
    if (!match) return jsonResponse(404, { message: "Not Found" });
    if (!this.#throttle.admits(match.route.key)) return jsonResponse(429, { message: "Too Many Requests" });
    if (request.body.length > LARGEST_PAYLOAD) return jsonResponse(413, { message: "Request Entity Too Large" });
    const authorization = await this.#authorize(request, match.route);
    if (authorization === 401) return jsonResponse(401, { message: "Unauthorized" }, { "www-authenticate": "Bearer" });
    if (authorization === 403) return jsonResponse(403, { message: "Forbidden" });
    const { region, account } = this.#options.model.deployment;
    const context = { apiId: this.id, account, region, now: this.#options.clock.now(), authorizer: authorization };
    return this.#invoke(match.route.functionName, JSON.stringify(apiEvent(request, match, context)));
  }

  async #authorize(request: HttpRequest, { jwt }: Route): Promise<Authorization | undefined> {
    return jwt && this.#options.authorizer.check(request.headers["authorization"], jwt);
  }

  async #invoke(functionName: string, event: string): Promise<HttpResponse> {
    const late = Promise.withResolvers<HttpResponse>();
    const timer = setTimeout(() => late.resolve(jsonResponse(503, { message: "Service Unavailable" })), PATIENCE_MS);
    try {
      const answer = this.#options.functions.invoke(functionName, event).then(apiResponse);
      return await Promise.race([answer, late.promise]);
    } catch (error) {
      if (error instanceof FunctionError) return jsonResponse(500, { message: "Internal Server Error" });
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
