import type { IncomingMessage, ServerResponse } from "node:http";
import type { Cloud } from "../cloud.ts";
import { messageOf } from "../core/errors.ts";
import { type HttpResponse, jsonResponse, readRequest, writeResponse } from "../core/http.ts";
import { act } from "./actions.ts";
import { follow } from "./live.ts";
import { messagesPage } from "./messages.ts";
import { consolePage } from "./page.ts";

const ROOT = "/_local";
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|([\w-]+\.)+localhost)(:\d+)?$/;

/** What happens behind the shop window, at `/_local`; it exists only here. True where the request was for it. */
export function answerConsole(cloud: Cloud, incoming: IncomingMessage, out: ServerResponse): boolean {
  const path = (incoming.url ?? "/").split("?")[0] ?? "/";
  if (path !== ROOT && !path.startsWith(`${ROOT}/`)) return false;
  // A page of elsewhere whose name was made to point here must not read it.
  if (!LOCAL_HOST.test(incoming.headers.host ?? ""))
    writeResponse(out, jsonResponse(403, { message: "Only on this machine" }));
  else if (path === `${ROOT}/api/live`) follow(cloud, out);
  else void respond(cloud, incoming, out, path.slice(ROOT.length));
  return true;
}

async function respond(cloud: Cloud, incoming: IncomingMessage, out: ServerResponse, path: string): Promise<void> {
  try {
    const response = incoming.method === "POST" ? act(cloud, await readRequest(incoming), path) : show(cloud, path);
    writeResponse(out, response, incoming.method !== "HEAD");
  } catch (error) {
    writeResponse(out, jsonResponse(500, { message: messageOf(error) }));
  }
}

function show(cloud: Cloud, path: string): HttpResponse {
  switch (path) {
    case "":
    case "/":
      return page(consolePage(cloud));
    case "/pesan":
    case "/pesan/":
      return page(messagesPage(cloud.sampleMessages));
    case "/ui":
    case "/ui/":
      return { status: 302, headers: { location: "/peraga/" }, body: Buffer.alloc(0) };
    case "/api/outbox":
      return jsonResponse(200, cloud.outbox.list());
    case "/api/events":
      return jsonResponse(200, cloud.events);
    case "/api/queues":
      return jsonResponse(200, cloud.queues.list());
    case "/api/functions":
      return jsonResponse(200, { functions: cloud.functions, lines: cloud.lines });
    case "/api/refusals":
      return jsonResponse(200, cloud.refusals);
    case "/api/clock":
      return jsonResponse(200, { now: new Date(cloud.clock.now()).toISOString() });
    default:
      return jsonResponse(404, { message: "Not found" });
  }
}

const page = (html: string): HttpResponse => ({ status: 200, headers: PAGE_HEADERS, body: Buffer.from(html) });

const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};
