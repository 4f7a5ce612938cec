import type { HttpRequest, HttpResponse } from "../core/http.ts";
import type { Fields } from "../core/json.ts";
import type { Principal } from "../iam/principals.ts";

/** A signed request whose caller is known. */
export interface Call {
  request: HttpRequest;
  principal: Principal;
  operation: string;
  /** The JSON body, for services that speak JSON; empty otherwise. */
  body: Fields;
}

/** One AWS service behind the endpoint. */
export interface Service {
  /** What the request asks for, e.g. `PutItem`. */
  operationOf(request: HttpRequest): string;
  /** Carries the call out, after checking that the caller may make it. */
  handle(call: Call): Promise<HttpResponse>;
  /** An error in the words of the service's protocol. */
  failure(error: unknown, request: HttpRequest): HttpResponse;
}
