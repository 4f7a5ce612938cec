import { createContext, Script } from "node:vm";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { type Fields, fields, number, parseJson, text } from "../core/json.ts";

/** CloudFront gives a function a millisecond of its own time; here a busy machine may take it away, but a stuck one must not hang the edge. */
const LONGEST_RUN_MS = 2_000;

/** A CloudFront function, compiled once and really run. */
export class ViewerFunction {
  readonly #context = createContext({});
  readonly #call: Script;

  constructor(code: string) {
    new Script(code).runInContext(this.#context);
    this.#call = new Script("JSON.stringify(handler(JSON.parse(event)))");
  }

  /** At viewer-request: the request to go on with, or the answer instead. */
  onRequest(request: HttpRequest): HttpRequest | HttpResponse {
    const result = this.#run({ eventType: "viewer-request", ip: request.ip, request: viewOf(request) });
    if (result["statusCode"] !== undefined) return responseOf(result);
    return {
      ...request,
      path: text(result["uri"]),
      query: queryOf(fields(result["querystring"])),
      headers: { ...request.headers, ...headersOf(fields(result["headers"])) },
    };
  }

  /** At viewer-response: the headers and the status that the viewer sees. */
  onResponse(request: HttpRequest, response: HttpResponse): HttpResponse {
    const headers = Object.entries(response.headers).map(([name, value]) => [name, { value: String(value) }]);
    const seen = { statusCode: response.status, headers: Object.fromEntries(headers), cookies: {} };
    const result = this.#run({
      eventType: "viewer-response",
      ip: request.ip,
      request: viewOf(request),
      response: seen,
    });
    const cookies = response.headers["set-cookie"];
    return {
      status: number(result["statusCode"], response.status),
      headers: { ...headersOf(fields(result["headers"])), ...(cookies ? { "set-cookie": cookies } : {}) },
      body: response.body,
    };
  }

  #run({ eventType, ip, ...rest }: { eventType: string; ip: string; request: object; response?: object }): Fields {
    const event = {
      version: "1.0",
      context: { eventType, distributionId: "local", requestId: "local" },
      viewer: { ip },
      ...rest,
    };
    this.#context["event"] = JSON.stringify(event);
    return fields(parseJson(String(this.#call.runInContext(this.#context, { timeout: LONGEST_RUN_MS }))));
  }
}

interface Value {
  value: string;
  multiValue?: { value: string }[];
}

/** The request as functions see it: names and values of the query still encoded. */
function viewOf({ method, path, query, headers }: HttpRequest): object {
  const { cookie, ...others } = headers;
  return {
    method,
    uri: path,
    querystring: collect(query.split("&").filter(Boolean)),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, { value }])),
    cookies: collect((cookie ?? "").split(/; */).filter(Boolean)),
  };
}

function collect(pairs: string[]): Record<string, Value> {
  const collected: Record<string, Value> = {};
  for (const pair of pairs) {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    const known = collected[name];
    if (known) known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }];
    else collected[name] = { value };
  }
  return collected;
}

const queryOf = (querystring: Fields): string =>
  Object.entries(querystring)
    .flatMap(([name, raw]) => valuesOf(fields(raw)).map((value) => (value ? `${name}=${value}` : name)))
    .join("&");

function valuesOf({ value, multiValue }: Fields): string[] {
  return Array.isArray(multiValue) ? multiValue.map((one) => text(fields(one)["value"])) : [text(value)];
}

const headersOf = (headers: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, raw]) => [name.toLowerCase(), text(fields(raw)["value"])]));

function responseOf(result: Fields): HttpResponse {
  const body = result["body"];
  const content = typeof body === "string" ? body : text(fields(body)["data"]);
  const encoding = fields(body)["encoding"] === "base64" ? "base64" : "utf8";
  return {
    status: number(result["statusCode"], 500),
    headers: headersOf(fields(result["headers"])),
    body: Buffer.from(content, encoding),
  };
}
