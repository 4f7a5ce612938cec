import { ServiceError } from "../core/errors.ts";
import type { HttpRequest } from "../core/http.ts";

export interface Signing {
  service: string;
  /** Names in lower case, with semicolons between. */
  signedHeaders: string;
}

/** The request as both sides of a signature write it down. */
export function canonicalRequest(
  { method, path, query, headers }: HttpRequest,
  { service, signedHeaders }: Signing,
  payloadHash: string,
): string {
  let lines = "";
  for (const name of signedHeaders.split(";")) lines += `${name}:${plain(headers[name] ?? "")}\n`;
  return `${method}\n${canonicalPath(path, service)}\n${canonicalQuery(query)}\n${lines}\n${signedHeaders}\n${payloadHash}`;
}

/** Node has trimmed the value already; runs of spaces inside count as one. */
const plain = (value: string): string => (value.includes("  ") ? value.replace(/ {2,}/g, " ") : value);

/** S3 signs the path as it is sent; the others encode it once more. */
function canonicalPath(path: string, service: string): string {
  if (path === "/") return path;
  return encodePath(service === "s3" ? decodePath(path) : path);
}

const encodePath = (path: string) => encode(path).replaceAll("%2F", "/");

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new ServiceError("InvalidURI", "Couldn't parse the specified URI.", 400);
  }
}

function canonicalQuery(query: string): string {
  if (!query) return "";
  return [...new URLSearchParams(query.replaceAll("+", "%2B"))]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
}

const encode = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
