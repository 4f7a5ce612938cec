import { createHash, randomUUID } from "node:crypto";
import { ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { escapeXml, xmlResponse } from "../endpoint/xml.ts";
import { onObject } from "./access.ts";
import { md5 } from "./objects.ts";
import { keptHeaders, payloadOf } from "./payload.ts";
import type { Reader } from "./reading.ts";
import { conditionOf } from "./writing.ts";

interface Upload {
  place: string;
  headers: Record<string, string>;
  parts: Map<number, Buffer>;
}

/** Uploads in parts; what is not completed does not outlive the process. */
export class MultipartUploads {
  readonly #uploads = new Map<string, Upload>();

  begin({ iam, principal, bucket, key }: Reader, request: HttpRequest): HttpResponse {
    iam.check(principal, [onObject("PutObject", bucket, key)]);
    const id = randomUUID();
    this.#uploads.set(id, { place: `${bucket}/${key}`, headers: keptHeaders(request.headers), parts: new Map() });
    return xmlResponse(
      200,
      `<InitiateMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${escapeXml(key)}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }

  /** One part, the completion, or the abort of an upload, by method. */
  async handle(reader: Reader, request: HttpRequest, query: URLSearchParams): Promise<HttpResponse> {
    const id = query.get("uploadId") ?? "";
    const upload = this.#uploads.get(id);
    if (upload?.place !== `${reader.bucket}/${reader.key}`)
      throw new ServiceError("NoSuchUpload", "The specified upload does not exist.", 404);
    const action = request.method === "DELETE" ? "AbortMultipartUpload" : "PutObject";
    reader.iam.check(reader.principal, [onObject(action, reader.bucket, reader.key)]);
    if (request.method === "PUT") return addPart(upload, Number(query.get("partNumber")), payloadOf(request));
    if (request.method === "POST") {
      const response = await complete(reader, upload, request);
      this.#uploads.delete(id);
      return response;
    }
    this.#uploads.delete(id);
    return { status: 204, headers: {}, body: Buffer.alloc(0) };
  }
}

function addPart(upload: Upload, number: number, body: Buffer): HttpResponse {
  upload.parts.set(number, body);
  return { status: 200, headers: { etag: `"${md5(body)}"` }, body: Buffer.alloc(0) };
}

async function complete({ objects, bucket, key }: Reader, upload: Upload, request: HttpRequest): Promise<HttpResponse> {
  const named = [...request.body.toString("utf8").matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, at]) =>
    Number(at),
  );
  const parts = named.map((at) => upload.parts.get(at));
  if (!parts.length || !parts.every((part) => part !== undefined))
    throw new ServiceError("InvalidPart", "One or more of the specified parts could not be found.", 400);
  const digests = parts.map((part) => Buffer.from(md5(part), "hex"));
  const etag = `${createHash("md5").update(Buffer.concat(digests)).digest("hex")}-${parts.length}`;
  await objects.put({
    bucket,
    key,
    body: Buffer.concat(parts),
    headers: upload.headers,
    condition: conditionOf(request),
    etag,
  });
  return xmlResponse(
    200,
    `<CompleteMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${escapeXml(key)}</Key><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`,
  );
}
