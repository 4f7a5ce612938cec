import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { type Fields, fields, list, text, texts } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";
import { type Encoding, encodingsOf } from "./compression.ts";
import { headersPolicy } from "./headers.ts";
import { type Origin, type OriginsOptions, originOf } from "./origins.ts";
import { ViewerFunction } from "./viewer-function.ts";

const READING = ["GET", "HEAD"];

export interface Behavior {
  matches(path: string): boolean;
  methods: readonly string[];
  origin: Origin;
  onRequest: ViewerFunction | undefined;
  onResponse: ViewerFunction | undefined;
  /** Without an origin request policy CloudFront keeps cookies, queries and most headers from the origin. */
  forwards: boolean;
  headers(headers: HttpResponse["headers"]): HttpResponse["headers"];
  /** How answers may be compressed; not at all unless both the behaviour and its cache policy say so. */
  encodings: readonly Encoding[];
}

/** The distribution's behaviours in the order in which they are tried, the default one last. */
export function readBehaviors(config: Fields, options: OriginsOptions): Behavior[] {
  const origins = new Map(
    list(config["Origins"])
      .map(fields)
      .map((origin) => [text(origin["Id"]), originOf(origin, options)]),
  );
  const functions = compileFunctions(options.model);
  const policies = readPolicies(options.model);
  const all = [...list(config["CacheBehaviors"]), { ...fields(config["DefaultCacheBehavior"]), PathPattern: "*" }].map(
    fields,
  );
  return all.flatMap((behavior) => {
    const origin = origins.get(text(behavior["TargetOriginId"]));
    if (!origin) return [];
    const methods = texts(behavior["AllowedMethods"]);
    return [
      {
        matches: pathPattern(text(behavior["PathPattern"])),
        methods: methods.length ? methods : READING,
        origin,
        onRequest: functions.get(associated(behavior, "viewer-request")),
        onResponse: functions.get(associated(behavior, "viewer-response")),
        forwards: behavior["OriginRequestPolicyId"] !== undefined || behavior["ForwardedValues"] !== undefined,
        encodings: encodingsOf(behavior, options.model),
        headers: policies.get(text(behavior["ResponseHeadersPolicyId"])) ?? ((headers) => headers),
      },
    ];
  });
}

/** What the origin is given of the viewer's request. */
export function forwarded(behavior: Behavior, request: HttpRequest): HttpRequest {
  if (behavior.forwards) return request;
  const { cookie: _cookie, authorization: _authorization, ...headers } = request.headers;
  return { ...request, query: "", headers };
}

function compileFunctions(model: Model): Map<string, ViewerFunction> {
  const functions = model.resources("AWS::CloudFront::Function");
  return new Map(
    functions.map((one) => [arnOf(one, model.deployment), new ViewerFunction(text(one.properties["FunctionCode"]))]),
  );
}

function readPolicies(model: Model): Map<string, Behavior["headers"]> {
  const policies = model.resources("AWS::CloudFront::ResponseHeadersPolicy");
  return new Map(
    policies.map(({ name, properties }) => [name, headersPolicy(fields(properties["ResponseHeadersPolicyConfig"]))]),
  );
}

const associated = (behavior: Fields, eventType: string): string =>
  text(
    list(behavior["FunctionAssociations"])
      .map(fields)
      .find((one) => one["EventType"] === eventType)?.["FunctionARN"],
  );

/** `*` any run of characters, `?` any one; the leading slash may be left out. */
function pathPattern(pattern: string): (path: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const expression = new RegExp(`^${pattern.startsWith("/") || pattern.startsWith("*") ? "" : "/"}${source}$`, "s");
  return (path) => expression.test(path);
}
