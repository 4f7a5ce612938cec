import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { createContext, runInContext, Script } from "node:vm";
import { brotliCompress, constants, gzip } from "node:zlib";
import { messageOf } from "../core/errors.ts";
import { type HttpRequest, type HttpResponse, jsonResponse, readRequest, writeResponse } from "../core/http.ts";
import { type Fields, fields, list, number, parseJson, text } from "../core/json.ts";
import type { HttpApi } from "../httpapi/http-api.ts";
import { wildcard } from "../iam/policy.ts";
import type { Objects } from "../s3/objects.ts";
import { headersOf } from "../s3/protocol.ts";
import type { Model } from "../template/deployment.ts";
import type { Resource } from "../template/stack.ts";
import { policyHeaders } from "./headers.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const BROTLI_LEVEL = 5;
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|problem\+json|manifest\+json)|image\/svg)/;

type Parameters = Readonly<Record<string, string>>;
type Rewrite = (request: HttpRequest) => HttpRequest | HttpResponse;

interface Behavior {
  pattern: string;
  origin: (request: HttpRequest, parameters: Parameters) => Promise<HttpResponse>;
  rewrite: Rewrite | undefined;
  headers: Readonly<Record<string, string>>;
}

export interface EdgeOptions {
  model: Model;
  objects: Objects;
  apis: readonly HttpApi[];
  db: DatabaseSync;
  /** Answers what stands beside the marketplace on this machine only, or undefined. */
  console(request: HttpRequest): Promise<HttpResponse | undefined>;
}

/** The one host that people open: what the templates' CloudFront distribution does, without a cache. */
export class Edge {
  readonly server: Server;
  readonly #options: EdgeOptions;
  readonly #behaviors: readonly Behavior[];
  readonly #errorPages: ReadonlyMap<number, { path: string; status: number }>;

  constructor(options: EdgeOptions) {
    this.#options = options;
    const [distribution] = options.model.resources("AWS::CloudFront::Distribution");
    const config = fields(distribution?.properties["DistributionConfig"]);
    const behaviors = [
      ...list(config["CacheBehaviors"]),
      { ...fields(config["DefaultCacheBehavior"]), PathPattern: "*" },
    ];
    this.#behaviors = behaviors.map((behavior) => this.#behavior(fields(behavior), config));
    this.#errorPages = new Map(
      list(config["CustomErrorResponses"])
        .map(fields)
        .map((one) => [
          number(one["ErrorCode"], 0),
          { path: text(one["ResponsePagePath"]), status: number(one["ResponseCode"], 0) },
        ]),
    );
    this.server = createServer((incoming, out) => void this.#serve(incoming, out));
  }

  /** Gives a host to a tenant, as a distribution tenant does; it is kept. */
  mapHost(host: string, parameters: Parameters): void {
    this.#options.db
      .prepare(
        "insert into hosts (host, parameters) values (?, ?) on conflict do update set parameters = excluded.parameters",
      )
      .run(host, JSON.stringify(parameters));
  }

  async #serve(incoming: IncomingMessage, out: ServerResponse): Promise<void> {
    try {
      const request = await readRequest(incoming);
      const own = await this.#options.console(request);
      const response = own ?? (await this.#answer(request));
      writeResponse(out, await compressed(request, response), request.method !== "HEAD");
    } catch (error) {
      writeResponse(out, jsonResponse(502, { message: messageOf(error) }));
    }
  }

  async #answer(request: HttpRequest): Promise<HttpResponse> {
    const parameters = this.#parametersOf(request.headers["host"] ?? "");
    const behavior = this.#behaviors.find(({ pattern }) => wildcard(pattern, request.path));
    if (!parameters || !behavior) return jsonResponse(404, { message: "No tenant has this host" });
    const rewritten = behavior.rewrite?.(request) ?? request;
    const response = "status" in rewritten ? rewritten : await behavior.origin(rewritten, parameters);
    const page = this.#errorPages.get(response.status);
    const shown = page ? await this.#errorPage(request, page, parameters) : response;
    return notModified(request, { ...shown, headers: { ...shown.headers, ...behavior.headers } });
  }

  async #errorPage(
    request: HttpRequest,
    page: { path: string; status: number },
    parameters: Parameters,
  ): Promise<HttpResponse> {
    const behavior = this.#behaviors.at(-1);
    const response = await behavior?.origin({ ...request, method: "GET", path: page.path }, parameters);
    return response?.status === 200
      ? { ...response, status: page.status }
      : jsonResponse(page.status, { message: "Not found" });
  }

  #parametersOf(host: string): Parameters | undefined {
    const name = host.replace(/:\d+$/, "");
    const row =
      this.#options.db.prepare("select parameters from hosts where host = ?").get(name) ??
      this.#options.db.prepare("select parameters from hosts order by seq limit 1").get();
    return row && (parseJson(text(row["parameters"])) as Parameters);
  }

  #behavior(behavior: Fields, config: Fields): Behavior {
    const { model } = this.#options;
    const association = list(behavior["FunctionAssociations"])
      .map(fields)
      .find((one) => one["EventType"] === "viewer-request");
    const policy = model
      .resources("AWS::CloudFront::ResponseHeadersPolicy")
      .find(({ name }) => name === text(behavior["ResponseHeadersPolicyId"]));
    const origin =
      list(config["Origins"])
        .map(fields)
        .find((one) => one["Id"] === behavior["TargetOriginId"]) ?? {};
    return {
      pattern: text(behavior["PathPattern"]),
      origin: this.#origin(origin),
      rewrite: association && rewriter(model, text(association["FunctionARN"])),
      headers: policy ? policyHeaders(fields(policy.properties["ResponseHeadersPolicyConfig"])) : {},
    };
  }

  #origin(origin: Fields): Behavior["origin"] {
    const { objects, apis, model } = this.#options;
    const domain = text(origin["DomainName"]);
    const bucket = model.resources("AWS::S3::Bucket").find(({ name }) => domain.startsWith(`${name}.s3`));
    if (bucket)
      return (request, parameters) =>
        fromBucket(objects, bucket, filled(text(origin["OriginPath"]), parameters), request);
    const api = apis.find(
      ({ id }) => domain.startsWith(`${id}.`) || domain.includes(id) || model.deployment.apiUrl(id).endsWith(domain),
    );
    return (request) =>
      api ? api.handle(request) : Promise.resolve(jsonResponse(502, { message: `No origin ${domain}` }));
  }
}

const filled = (path: string, parameters: Parameters): string =>
  path.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => parameters[name] ?? "");

async function fromBucket(
  objects: Objects,
  bucket: Resource,
  path: string,
  request: HttpRequest,
): Promise<HttpResponse> {
  const info = objects.find(bucket.name, decodeURIComponent(`${path}${request.path}`).slice(1));
  // A bucket that may not be listed says 403 of what is not there.
  if (!info)
    return {
      status: 403,
      headers: { "content-type": "application/xml" },
      body: Buffer.from("<Error><Code>AccessDenied</Code></Error>"),
    };
  return { status: 200, headers: headersOf(info), body: await objects.read(info) };
}

/** Runs the template's CloudFront function on the request. */
function rewriter(model: Model, arn: string): Rewrite | undefined {
  const found = model.resources("AWS::CloudFront::Function").find(({ name }) => arn.endsWith(name));
  if (!found) return undefined;
  const context = createContext({});
  new Script(text(found.properties["FunctionCode"])).runInContext(context);
  return (request) => {
    const querystring = Object.fromEntries(
      [...new URLSearchParams(request.query)].map(([name, value]) => [name, { value: encodeURIComponent(value) }]),
    );
    const event = JSON.stringify({ request: { method: request.method, uri: request.path, querystring, headers: {} } });
    const result = fields(parseJson(String(runInContext(`JSON.stringify(handler(${event}))`, context))));
    if (result["statusCode"] === undefined) return { ...request, path: text(result["uri"]) };
    const headers = Object.entries(fields(result["headers"])).map(([name, value]) => [
      name,
      text(fields(value)["value"]),
    ]);
    return { status: number(result["statusCode"], 500), headers: Object.fromEntries(headers), body: Buffer.alloc(0) };
  };
}

function notModified(request: HttpRequest, response: HttpResponse): HttpResponse {
  const { etag } = response.headers;
  const same =
    response.status === 200 && etag !== undefined && request.headers["if-none-match"]?.replace("W/", "") === etag;
  return same ? { status: 304, headers: response.headers, body: Buffer.alloc(0) } : response;
}

async function compressed(request: HttpRequest, response: HttpResponse): Promise<HttpResponse> {
  const accepted = request.headers["accept-encoding"] ?? "";
  const type = String(response.headers["content-type"] ?? "");
  if (!COMPRESSIBLE.test(type) || response.body.length < 1000 || response.headers["content-encoding"]) return response;
  const { "content-length": _, ...headers } = response.headers;
  const encoded = (encoding: string, body: Buffer) => ({
    ...response,
    headers: { ...headers, "content-encoding": encoding, vary: "accept-encoding" },
    body,
  });
  if (/\bbr\b/.test(accepted))
    return encoded("br", await brotli(response.body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } }));
  return /\bgzip\b/.test(accepted) ? encoded("gzip", await zip(response.body)) : response;
}
