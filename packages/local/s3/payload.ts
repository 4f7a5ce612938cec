import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { ServiceError } from "../core/errors.ts";
import type { HttpRequest } from "../core/http.ts";
import { md5 } from "./objects.ts";

const KEPT =
  /^(content-type|cache-control|content-encoding|content-disposition|content-language|expires|x-amz-meta-.+)$/;

/** The object's contents in a request: SDKs may send them in chunks of their own, with a checksum behind. */
export function payloadOf({ headers, body }: HttpRequest): Buffer {
  const isChunked =
    headers["x-amz-content-sha256"]?.startsWith("STREAMING-") || headers["content-encoding"]?.includes("aws-chunked");
  const { data, trailers } = isChunked ? joinChunks(body) : { data: body, trailers: new Map<string, string>() };
  const checksum = (name: string) => headers[name] ?? trailers.get(name);
  verify(checksum("content-md5"), () => Buffer.from(md5(data), "hex"));
  verify(checksum("x-amz-checksum-crc32"), () => crc32Of(data));
  verify(checksum("x-amz-checksum-sha256"), () => createHash("sha256").update(data).digest());
  return data;
}

/** The headers that stay with the object. */
export function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const plain = name === "content-encoding" ? value.replace(/aws-chunked,? ?/, "") : value;
    if (KEPT.test(name) && plain) kept[name] = plain;
  }
  return kept;
}

function verify(given: string | undefined, compute: () => Buffer): void {
  if (given !== undefined && compute().toString("base64") !== given)
    throw new ServiceError("BadDigest", "The checksum you specified did not match what we received.", 400);
}

function crc32Of(data: Buffer): Buffer {
  const digest = Buffer.alloc(4);
  digest.writeUInt32BE(crc32(data));
  return digest;
}

/** The `aws-chunked` encoding: `size;extension CRLF data CRLF ... 0 CRLF trailers`. */
function joinChunks(body: Buffer): { data: Buffer; trailers: Map<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf("\r\n", at);
    if (end < 0) throw new ServiceError("IncompleteBody", "The chunked body ends before its last chunk.", 400);
    const size = Number.parseInt(body.toString("latin1", at, end), 16);
    at = end + 2;
    if (!size) break;
    if (at + size > body.length) throw new ServiceError("IncompleteBody", "The chunked body ends within a chunk.", 400);
    chunks.push(body.subarray(at, at + size));
    at += size + 2;
  }
  const lines = body.toString("latin1", at).split("\r\n").filter(Boolean);
  const trailers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { data: Buffer.concat(chunks), trailers };
}
