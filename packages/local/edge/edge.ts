import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { messageOf } from "../core/errors.ts";
import { type HttpRequest, type HttpResponse, jsonResponse, readRequest, writeResponse } from "../core/http.ts";
import { fields, list, number, text } from "../core/json.ts";
import { type Behavior, forwarded, readBehaviors } from "./behaviors.ts";
import { compress } from "./compression.ts";
import type { Hosts, Parameters } from "./hosts.ts";
import type { OriginsOptions } from "./origins.ts";

interface ErrorPage {
  path: string;
  status: number;
}

export interface EdgeOptions extends OriginsOptions {
  hosts: Hosts;
  /** Answers what stands beside the marketplace on this machine only; true where it did. */
  console(incoming: IncomingMessage, out: ServerResponse): boolean;
  log(line: string): void;
}

/** The one host that people open: what the templates' CloudFront distribution does, without a cache. */
export class Edge {
  readonly server: Server;
  readonly #hosts: Hosts;
  readonly #behaviors: readonly Behavior[];
  readonly #errorPages: ReadonlyMap<number, ErrorPage>;
  readonly #root: string;
  readonly #isPlain: boolean;
  readonly #options: EdgeOptions;

  constructor(options: EdgeOptions) {
    const [distribution] = options.model.resources("AWS::CloudFront::Distribution");
    const config = fields(distribution?.properties["DistributionConfig"]);
    const errors = list(config["CustomErrorResponses"]).map(fields);
    this.#options = options;
    this.#behaviors = readBehaviors(config, options);
    this.#errorPages = new Map(
      errors.map((one) => [
        number(one["ErrorCode"], 0),
        { path: text(one["ResponsePagePath"]), status: number(one["ResponseCode"], 0) },
      ]),
    );
    this.#root = text(config["DefaultRootObject"]);
    this.#isPlain = config["ConnectionMode"] !== "tenant-only";
    this.#hosts = options.hosts;
    this.server = createServer((incoming, out) => void this.#serve(incoming, out));
  }

  /** Gives a host (`kab-tangerang.localhost`) to a tenant, as a distribution tenant does; it is kept. */
  mapHost(host: string, parameters: Parameters): void {
    this.#hosts.map(host, parameters);
  }

  async #serve(incoming: IncomingMessage, out: ServerResponse): Promise<void> {
    try {
      if (this.#options.console(incoming, out)) return;
      const request = await readRequest(incoming);
      writeResponse(out, await this.#answer(request), request.method !== "HEAD");
    } catch (error) {
      this.#options.log(`The edge failed: ${messageOf(error)}`);
      if (out.headersSent) out.destroy();
      else writeResponse(out, jsonResponse(502, { message: "Bad Gateway" }));
    }
  }

  async #answer(request: HttpRequest): Promise<HttpResponse> {
    const parameters = this.#hosts.parametersOf(request.headers["host"] ?? "") ?? (this.#isPlain ? {} : undefined);
    const behavior = this.#behaviors.find(({ matches }) => matches(request.path));
    if (!parameters || !behavior) return jsonResponse(404, { message: "No site is known by this host yet" });
    if (!behavior.methods.includes(request.method))
      return jsonResponse(403, { message: "This method is not allowed here" });
    const rooted = request.path === "/" && this.#root ? { ...request, path: `/${this.#root}` } : request;
    const rewritten = behavior.onRequest?.onRequest(rooted) ?? rooted;
    // What a function answers by itself passes neither the headers policy nor the function for responses.
    if ("status" in rewritten) return rewritten;
    const response = await this.#through(behavior, rewritten, parameters);
    const seen = behavior.onResponse?.onResponse(request, response) ?? response;
    const answer = notModified(request, { ...seen, headers: behavior.headers(seen.headers) });
    return compress(request, answer, behavior.encodings);
  }

  async #through(behavior: Behavior, request: HttpRequest, parameters: Parameters): Promise<HttpResponse> {
    const response = await behavior.origin(forwarded(behavior, request), parameters);
    const page = this.#errorPages.get(response.status);
    return page ? this.#errorPage(request, page, parameters) : response;
  }

  /** The page in place of an error: fetched by its own path's behaviour, and shown with the status it is to have. */
  async #errorPage(request: HttpRequest, page: ErrorPage, parameters: Parameters): Promise<HttpResponse> {
    const behavior = this.#behaviors.find(({ matches }) => matches(page.path));
    const found = await behavior?.origin({ ...request, method: "GET", path: page.path, query: "" }, parameters);
    const status = page.status || (found?.status ?? 404);
    return found?.status === 200 ? { ...found, status } : jsonResponse(status, { message: "Not found" });
  }
}

function notModified(request: HttpRequest, response: HttpResponse): HttpResponse {
  const { etag } = response.headers;
  if (response.status !== 200 || typeof etag !== "string") return response;
  const known = (request.headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag.replace(/^W\//, ""))
    ? { status: 304, headers: response.headers, body: Buffer.alloc(0) }
    : response;
}
