import { randomUUID } from "node:crypto";
import { messageOf, ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { TablesError } from "../tables/index.ts";
import type { Call, Service } from "./service.ts";

/** A service of the AWS JSON protocols: the operation in `x-amz-target`, errors as `__type` and `message`. */
export function jsonService(handle: (call: Call) => unknown, contentType = "application/x-amz-json-1.0"): Service {
  return {
    operationOf: ({ headers }) => (headers["x-amz-target"] ?? "").split(".").at(-1) ?? "",
    handle: async (call) => reply(200, contentType, (await handle(call)) ?? {}),
    failure: (error) => jsonFailure(error, contentType),
  };
}

function reply(
  status: number,
  contentType: string,
  value: unknown,
  headers: Record<string, string> = {},
): HttpResponse {
  return {
    status,
    headers: { "content-type": contentType, "x-amzn-requestid": randomUUID(), ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

function jsonFailure(error: unknown, contentType: string): HttpResponse {
  if (error instanceof TablesError) return reply(error.status, contentType, error.body);
  if (!(error instanceof ServiceError))
    return reply(500, contentType, { __type: "InternalServerError", message: messageOf(error) });
  const { code, message, status, details } = error;
  return reply(status, contentType, { __type: code, message, ...details }, { "x-amzn-errortype": code });
}

/** A service of the REST JSON protocol: operations by method and path. */
export function restService(
  operationOf: (request: HttpRequest) => string,
  handle: (call: Call) => Promise<HttpResponse>,
): Service {
  return { operationOf, handle, failure: (error) => restFailure(error) };
}

function restFailure(error: unknown): HttpResponse {
  const known =
    error instanceof ServiceError ? error : new ServiceError("InternalServerException", messageOf(error), 500);
  const { code, message, status } = known;
  return reply(status, "application/json", { message, Message: message }, { "x-amzn-errortype": code });
}
