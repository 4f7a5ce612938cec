import { type HttpRequest, type HttpResponse, jsonResponse } from "../core/http.ts";
import type { Outbox } from "./outbox.ts";

export const isPush = ({ path }: HttpRequest): boolean => path === "/push";

/** A push service: captures what was sealed for a browser (which alone can read it) and answers as one does (RFC 8030). */
export function handlePush(request: HttpRequest, { outbox, now }: { outbox: Outbox; now: number }): HttpResponse {
  const { headers, body, method } = request;
  const endpoint = headers["x-endpoint"] ?? "";
  if (method !== "POST" || !URL.canParse(endpoint)) return jsonResponse(404, { message: "No such subscription" });
  if (!/^vapid t=\S+, k=\S+$/.test(headers["authorization"] ?? "")) return jsonResponse(401, { message: "No VAPID" });
  if (headers["content-encoding"] !== "aes128gcm" || !headers["ttl"])
    return jsonResponse(400, { message: "Not a push (RFC 8291)" });
  const { id } = outbox.add({
    at: now,
    channel: "push",
    to: endpoint,
    subject: headers["urgency"] ?? "",
    text: `${body.length} byte, hanya dapat dibaca peramban ${new URL(endpoint).hostname}`,
    raw: { body: body.toString("base64url"), authorization: headers["authorization"] },
  });
  return { status: 201, headers: { location: `/push/${id}` }, body: Buffer.alloc(0) };
}
