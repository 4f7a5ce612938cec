import type { Cloud } from "../cloud.ts";
import { type HttpRequest, type HttpResponse, jsonResponse } from "../core/http.ts";
import { fields, number, parseJson } from "../core/json.ts";
import { consolePage } from "./page.ts";

/** What was sent and what flowed, at `/_local`; it exists only here. */
export async function answerConsole(cloud: Cloud, request: HttpRequest): Promise<HttpResponse | undefined> {
  if (request.path !== "/_local" && !request.path.startsWith("/_local/")) return undefined;
  const path = request.path.slice("/_local".length);
  if (request.method === "POST") return act(cloud, request, path);
  switch (path) {
    case "/api/outbox":
      return jsonResponse(200, cloud.outbox.list());
    case "/api/events":
      return jsonResponse(200, cloud.events);
    case "/api/queues":
      return jsonResponse(200, cloud.queues.list());
    case "/api/refusals":
      return jsonResponse(200, cloud.refusals);
    case "/api/functions":
      return jsonResponse(200, cloud.functions);
    default:
      return {
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8" },
        body: Buffer.from(consolePage(cloud)),
      };
  }
}

/** Only this page itself may change something: a form of another host is refused. */
function act(cloud: Cloud, request: HttpRequest, path: string): HttpResponse {
  const { origin, host } = request.headers;
  if (origin !== `http://${host}`) return jsonResponse(403, { message: "Only from this page" });
  const form = new URLSearchParams(request.body.toString("utf8"));
  if (path === "/api/clock")
    cloud.clock.advance(
      number(form.get("minutes"), number(fields(parseJson(request.body.toString("utf8")))["minutes"], 0)) * 60_000,
    );
  else if (path === "/api/redrive") cloud.queues.redrive(form.get("queue") ?? "");
  else return jsonResponse(404, { message: "Not found" });
  return { status: 303, headers: { location: "/_local/" }, body: Buffer.alloc(0) };
}
