import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { HttpRequest, HttpResponse } from "../core/http.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const BROTLI_QUALITY = 5;
/** CloudFront compresses what is neither smaller nor larger. */
const SMALLEST = 1_000;
const LARGEST = 10_000_000;
const COMPRESSIBLE =
  /^(text\/|application\/([\w.+-]+\+)?(json|xml|javascript)\b|application\/(manifest|wasm)|image\/svg|font\/ttf)/;

/** Compresses as the viewer accepts it, brotli first; the tag becomes a weak one, as at CloudFront. */
export async function compress(request: HttpRequest, response: HttpResponse): Promise<HttpResponse> {
  const { "content-type": type = "", "content-encoding": encoded } = response.headers;
  const { length } = response.body;
  const mayCompress = response.status === 200 || response.status === 404 || response.status === 403;
  if (!mayCompress || encoded || length < SMALLEST || length > LARGEST || !COMPRESSIBLE.test(String(type)))
    return response;
  const encoding = acceptedEncoding(request.headers["accept-encoding"] ?? "");
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

function acceptedEncoding(accepted: string): "br" | "gzip" | undefined {
  const offers = accepted.split(",").filter((offer) => !/;\s*q=0(\.0*)?\s*$/.test(offer));
  const names = offers.map((offer) => offer.split(";")[0]?.trim());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : undefined;
}

const varying = (vary: string | string[] | undefined): string =>
  [...(vary ? [vary] : []), "Accept-Encoding"].join(", ");
