import type { IncomingMessage, ServerResponse } from "node:http";
import type { Activity } from "../core/activity.ts";
import type { Clock } from "../core/clock.ts";
import { giveUp, isDiskTrouble } from "../core/disk.ts";
import { messageOf, ServiceError } from "../core/errors.ts";
import { type HttpRequest, type HttpResponse, jsonResponse, readRequest, writeResponse } from "../core/http.ts";
import { type Fields, fields, parseJson } from "../core/json.ts";
import type { Fault, Faults } from "../faults.ts";
import type { Iam } from "../iam/iam.ts";
import type { Principal } from "../iam/principals.ts";
import { type Claim, checkSignature, readClaim, sha256 } from "../iam/sigv4.ts";
import { injected } from "./injected.ts";
import type { Call, Service } from "./service.ts";
import { xmlResponse } from "./xml.ts";

export interface EndpointOptions {
  region: string;
  iam: Iam;
  clock: Clock;
  activity: Activity;
  faults: Faults;
  /** By the service name in the signature's scope. */
  services: Readonly<Record<string, Service>>;
  /** What may come without a signature: the WhatsApp API, browser uploads, preflights. Undefined where it is none of these. */
  unsigned(request: HttpRequest): Promise<HttpResponse | undefined>;
  killWorker(functionName: string, worker: number): Promise<void>;
  log(line: string): void;
}

const NO_TAGS: ReadonlyMap<string, string> = new Map();

/** The one door of all AWS services: checks signatures, injects faults, hands to the service. */
export class Endpoint {
  readonly #options: EndpointOptions;
  #date = { second: 0, text: "" };

  constructor(options: EndpointOptions) {
    this.#options = options;
  }

  async serve(incoming: IncomingMessage, out: ServerResponse): Promise<void> {
    // Clients set their clock by this header.
    out.sendDate = false;
    out.setHeader("date", this.#httpDate());
    try {
      const request = await readRequest(incoming);
      const response = await this.#answer(request, out);
      if (response) writeResponse(out, response, request.method !== "HEAD");
      else out.destroy();
    } catch (error) {
      this.#tell(error);
      out.destroy();
    }
  }

  /** The response, or undefined where the caller is to hear nothing. */
  async #answer(request: HttpRequest, out: ServerResponse): Promise<HttpResponse | undefined> {
    // A browser asks ahead of a presigned request at that very address.
    const claim = request.method === "OPTIONS" ? undefined : readClaim(request);
    if (!claim) return (await this.#options.unsigned(request)) ?? unsignedRefusal(request);
    const service = this.#options.services[claim.service];
    if (!service) return noService(claim.service);
    try {
      const principal = this.#authenticate(request, claim);
      const call = { request, principal, operation: service.operationOf(request), body: jsonBody(request) };
      return await this.#carryOut(service, call, claim.service, out);
    } catch (error) {
      this.#tell(error);
      return service.failure(error, request);
    }
  }

  #authenticate(request: HttpRequest, claim: Claim): Principal {
    const { iam, clock, region } = this.#options;
    const principal = iam.authenticate(claim.accessKeyId, claim.token);
    const isS3 = claim.service === "s3";
    const declared = claim.expiresInS === undefined ? request.headers["x-amz-content-sha256"] : "UNSIGNED-PAYLOAD";
    const hash = isS3 ? (declared ?? "UNSIGNED-PAYLOAD") : sha256(request.body);
    if (isS3 && /^[0-9a-f]{64}$/.test(hash) && hash !== sha256(request.body))
      throw new ServiceError(
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    checkSignature(request, claim, {
      secret: iam.secretOf(claim.accessKeyId),
      payloadHash: hash,
      region,
      clocks: claim.expiresInS === undefined ? [clock.now(), Date.now()] : [clock.now()],
    });
    return principal;
  }

  async #carryOut(service: Service, call: Call, name: string, out: ServerResponse): Promise<HttpResponse | undefined> {
    const fault = this.#decide(call, name);
    if (fault === "kill-before") return this.#kill(call.principal);
    if (fault === "throttle" || fault === "conflict" || fault === "error") {
      const error = injected(fault, name, call);
      if (error) return service.failure(error, call.request);
    }
    const response = await this.#options.activity.track(service.handle(call));
    if (fault === "kill-after") return this.#kill(call.principal);
    if (fault === "drop-reply" || out.destroyed) return undefined;
    return response;
  }

  #decide({ operation, body, principal }: Call, service: string): Fault | undefined {
    const { role, tags = NO_TAGS, functionName } = principal;
    const call = { service, operation, body, role, tags };
    return this.#options.faults.decide({ ...call, ...(functionName ? { functionName } : {}) });
  }

  async #kill({ functionName, worker }: Principal): Promise<undefined> {
    if (functionName && worker !== undefined) await this.#options.killWorker(functionName, worker);
    return undefined;
  }

  /** The caller hears of its own mistakes; the person at the terminal only of ours. */
  #tell(error: unknown): void {
    const isAnswer = error instanceof Error && "status" in error && Number(error.status) < 500;
    if (isDiskTrouble(error)) giveUp(error);
    else if (!isAnswer)
      this.#options.log(
        `The endpoint failed: ${error instanceof Error ? (error.stack ?? messageOf(error)) : String(error)}`,
      );
  }

  #httpDate(): string {
    const second = Math.floor(this.#options.clock.now() / 1000);
    if (second !== this.#date.second) this.#date = { second, text: new Date(second * 1000).toUTCString() };
    return this.#date.text;
  }
}

const NO_BODY: Fields = {};

function jsonBody({ headers, body }: HttpRequest): Fields {
  if (!body.length || !headers["content-type"]?.includes("json")) return NO_BODY;
  const parsed = parseJson(body.toString("utf8"));
  if (parsed === undefined) throw new ServiceError("SerializationException", "The request body is not JSON.");
  return fields(parsed);
}

const noService = (name: string): HttpResponse =>
  jsonResponse(400, { __type: "UnknownOperationException", message: `The local cloud has no service ${name}.` });

function unsignedRefusal({ headers }: HttpRequest): HttpResponse {
  if (headers["x-amz-target"] !== undefined)
    return jsonResponse(403, {
      __type: "MissingAuthenticationTokenException",
      message: "Missing Authentication Token",
    });
  return xmlResponse(403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>");
}
