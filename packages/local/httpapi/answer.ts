import { type HttpResponse, jsonResponse } from "../core/http.ts";
import { type Fields, fields, flag, isFields, number, parseJson, text, texts } from "../core/json.ts";

/** A synchronous invocation's answer may be no larger. */
const LARGEST_ANSWER = 6 * 1024 * 1024;

/** Turns what the function returned into a response; anything without a status code is the body itself. */
export function apiResponse(result: string): HttpResponse {
  const value = parseJson(result);
  if (!isFields(value) || value["statusCode"] === undefined) return inferred(value);
  const body = Buffer.from(text(value["body"]), flag(value["isBase64Encoded"]) ? "base64" : "utf8");
  if (result.length > LARGEST_ANSWER) return jsonResponse(500, { message: "Internal Server Error" });
  return { status: number(value["statusCode"], 500), headers: responseHeaders(value), body };
}

function inferred(value: unknown): HttpResponse {
  const body = typeof value === "string" ? value : JSON.stringify(value ?? null);
  return { status: 200, headers: { "content-type": "application/json" }, body: Buffer.from(body) };
}

function responseHeaders(value: Fields): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = { "content-type": "text/plain;charset=UTF-8" };
  for (const [name, one] of Object.entries(fields(value["headers"]))) headers[name.toLowerCase()] = text(one);
  delete headers["content-length"];
  delete headers["connection"];
  const cookies = texts(value["cookies"]);
  if (cookies.length) headers["set-cookie"] = cookies;
  return headers;
}
