import type { Cloud } from "../cloud.ts";
import { type HttpRequest, type HttpResponse, jsonResponse } from "../core/http.ts";
import { type Fields, fields, number, parseJson, text } from "../core/json.ts";

const MINUTE_MS = 60_000;

/** What the console may change; only this page itself may ask for it. */
export function act(cloud: Cloud, request: HttpRequest, path: string): HttpResponse {
  if (!isFromHere(request)) return jsonResponse(403, { message: "Only from this page" });
  const given = valuesOf(request);
  switch (path) {
    case "/api/clock":
      cloud.clock.advance(number(given["minutes"], 0) * MINUTE_MS);
      return done(request, { now: new Date(cloud.clock.now()).toISOString() }, "jam");
    case "/api/redrive":
      return done(request, { moved: cloud.queues.redrive(text(given["queue"])) }, "antrean");
    default:
      return jsonResponse(404, { message: "Not found" });
  }
}

/** Browsers name the origin of every POST; what names none is no browser. */
function isFromHere({ headers }: HttpRequest): boolean {
  const { origin, host } = headers;
  if (origin !== undefined) return origin === `http://${host}`;
  return headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin";
}

const isJson = ({ headers }: HttpRequest) => headers["content-type"]?.includes("json") === true;

function valuesOf(request: HttpRequest): Fields {
  const body = request.body.toString("utf8");
  return isJson(request) ? fields(parseJson(body)) : Object.fromEntries(new URLSearchParams(body));
}

/** A form goes back to its section of the page. */
function done(request: HttpRequest, result: Fields, section: string): HttpResponse {
  if (isJson(request)) return jsonResponse(200, result);
  return { status: 303, headers: { location: `/_local/#${section}` }, body: Buffer.alloc(0) };
}
