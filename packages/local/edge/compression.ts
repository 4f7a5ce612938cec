import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { type Fields, fields, flag, text } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const BROTLI_QUALITY = 5;
/** CloudFront compresses what is neither smaller nor larger. */
const SMALLEST = 1_000;
const LARGEST = 10_000_000;
const COMPRESSIBLE =
  /^(text\/|application\/([\w.+-]+\+)?(json|xml|javascript)\b|application\/(manifest|wasm)|image\/svg|font\/ttf)/;

export type Encoding = "br" | "gzip";

/** AWS's own cache policies that take compressed answers: CachingOptimized and Amplify. */
const MANAGED = new Set(["658327ea-f89d-4fab-a63d-7e88639e58f6", "2e54312d-136d-493c-8eb9-b001f22f67d2"]);

/** What a behaviour may compress with, the better one first. */
export function encodingsOf(behavior: Fields, model: Model): Encoding[] {
  if (!flag(behavior["Compress"])) return [];
  const id = text(behavior["CachePolicyId"]);
  if (MANAGED.has(id)) return ["br", "gzip"];
  const policy = model.resources("AWS::CloudFront::CachePolicy").find(({ name }) => name === id);
  const parameters = fields(
    fields(policy?.properties["CachePolicyConfig"])["ParametersInCacheKeyAndForwardedToOrigin"],
  );
  return [
    ...(flag(parameters["EnableAcceptEncodingBrotli"]) ? (["br"] as const) : []),
    ...(flag(parameters["EnableAcceptEncodingGzip"]) ? (["gzip"] as const) : []),
  ];
}

/** Compresses as the viewer accepts it; the tag becomes a weak one, as at CloudFront. */
export async function compress(
  request: HttpRequest,
  response: HttpResponse,
  encodings: readonly Encoding[],
): Promise<HttpResponse> {
  const { "content-type": type = "", "content-encoding": encoded } = response.headers;
  const { length } = response.body;
  const mayCompress = response.status === 200 || response.status === 404 || response.status === 403;
  if (!mayCompress || encoded || length < SMALLEST || length > LARGEST || !COMPRESSIBLE.test(String(type)))
    return response;
  const encoding = acceptedEncoding(request.headers["accept-encoding"] ?? "", encodings);
  if (!encoding) return response;
  const body = encoding === "br" ? await brotli(response.body, { params: BROTLI }) : await zip(response.body);
  const { "content-length": _, etag, ...headers } = response.headers;
  const weak = typeof etag === "string" ? { etag: etag.startsWith("W/") ? etag : `W/${etag}` } : {};
  return {
    ...response,
    headers: { ...headers, ...weak, "content-encoding": encoding, vary: varying(headers["vary"]) },
    body,
  };
}

const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };

function acceptedEncoding(accepted: string, encodings: readonly Encoding[]): Encoding | undefined {
  const offers = accepted.split(",").filter((offer) => !/;\s*q=0(\.0*)?\s*$/.test(offer));
  const names = offers.map((offer) => offer.split(";")[0]?.trim());
  return encodings.find((encoding) => names.includes(encoding));
}

const varying = (vary: string | string[] | undefined): string =>
  [...(vary ? [vary] : []), "Accept-Encoding"].join(", ");
