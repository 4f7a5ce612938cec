import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { type Fields, fields, list, number, texts } from "../core/json.ts";
import { xmlResponse } from "../endpoint/xml.ts";
import { glob } from "../iam/glob.ts";

const NO_VARIABLES: ReadonlyMap<string, string> = new Map();
const VARY = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

interface Rule {
  /** As written; an origin may have one `*` in it. */
  origins: readonly string[];
  methods: readonly string[];
  allowsHeader(name: string): boolean;
  exposed: string;
  maxAge: number;
}

/** The CORS rules of a bucket, for pages that upload or read by presigned addresses. */
export class BucketCors {
  readonly #rules: readonly Rule[];

  constructor(configuration: unknown) {
    this.#rules = list(fields(configuration)["CorsRules"]).map(fields).map(readRule);
  }

  /** The answer to a preflight. */
  preflight(request: HttpRequest): HttpResponse {
    const { headers } = request;
    const method = headers["access-control-request-method"] ?? "";
    const wanted = (headers["access-control-request-headers"] ?? "")
      .split(",")
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean);
    const rule = this.#rules.find((one) => fits(one, request, method) && wanted.every(one.allowsHeader));
    if (!rule) return forbidden(this.#rules.length > 0);
    const allowed = {
      ...originHeaders(rule, request),
      "access-control-allow-methods": rule.methods.join(", "),
      ...(wanted.length ? { "access-control-allow-headers": wanted.join(", ") } : {}),
      ...(rule.maxAge ? { "access-control-max-age": String(rule.maxAge) } : {}),
    };
    return { status: 200, headers: allowed, body: Buffer.alloc(0) };
  }

  /** The headers for an answer, also of a refusal, to a page of another origin. */
  headers(request: HttpRequest): Record<string, string> {
    const rule = this.#rules.find((one) => fits(one, request, request.method));
    return rule ? originHeaders(rule, request) : {};
  }
}

function readRule(rule: Fields): Rule {
  const allowed = texts(rule["AllowedHeaders"]).map((pattern) => glob(pattern.toLowerCase(), NO_VARIABLES));
  return {
    origins: texts(rule["AllowedOrigins"]),
    methods: texts(rule["AllowedMethods"]),
    allowsHeader: (name) => allowed.some((matches) => matches(name)),
    exposed: texts(rule["ExposedHeaders"]).join(", "),
    maxAge: number(rule["MaxAge"], 0),
  };
}

function fits({ origins, methods }: Rule, { headers }: HttpRequest, method: string): boolean {
  const { origin } = headers;
  return (
    origin !== undefined && methods.includes(method) && origins.some((allowed) => glob(allowed, NO_VARIABLES)(origin))
  );
}

function originHeaders({ origins, exposed }: Rule, { headers }: HttpRequest): Record<string, string> {
  const forAll = origins.includes("*");
  return {
    "access-control-allow-origin": forAll ? "*" : (headers["origin"] ?? ""),
    ...(forAll ? {} : { "access-control-allow-credentials": "true" }),
    ...(exposed ? { "access-control-expose-headers": exposed } : {}),
    vary: VARY,
  };
}

const forbidden = (isEnabled: boolean): HttpResponse =>
  xmlResponse(
    403,
    `<Error><Code>AccessForbidden</Code><Message>CORSResponse: ${isEnabled ? "This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec." : "CORS is not enabled for this bucket."}</Message></Error>`,
  );
