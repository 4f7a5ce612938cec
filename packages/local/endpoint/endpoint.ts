import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Activity } from "../core/activity.ts";
import type { Clock } from "../core/clock.ts";
import { messageOf, ServiceError } from "../core/errors.ts";
import { type HttpRequest, type HttpResponse, jsonResponse, readRequest, writeResponse } from "../core/http.ts";
import { type Fields, fields, lastPart, parseJson, text } from "../core/json.ts";
import { type BusEvent, type Buses } from "../events/bus.ts";
import { handleEvents } from "../events/protocol.ts";
import type { Fault, Faults } from "../faults.ts";
import type { Iam, Principal } from "../iam/iam.ts";
import { handleSts, stsFailure } from "../iam/sts.ts";
import { type PartitionKeyOf, tableAccess } from "../iam/table-access.ts";
import type { Functions } from "../lambda/functions.ts";
import type { Outbox } from "../messaging/outbox.ts";
import { handleS3, type S3Context, s3Failure } from "../s3/protocol.ts";
import { handleSqs } from "../sqs/protocol.ts";
import type { Queues } from "../sqs/queues.ts";
import { type Tables, TablesError } from "../tables/index.ts";
import type { Secrets } from "./secrets.ts";
import { verifySignature } from "./sigv4.ts";

export type { BusEvent };

export interface Services {
  region: string;
  account: string;
  clock: Clock;
  activity: Activity;
  iam: Iam;
  faults: Faults;
  tables: Tables;
  partitionKeyOf: PartitionKeyOf;
  queues: Queues;
  buses: Buses;
  functions: Functions;
  secrets: Secrets;
  outbox: Outbox;
  s3: Omit<S3Context, "iam">;
}

interface Call {
  request: HttpRequest;
  caller: Principal;
  service: string;
  operation: string;
  body: Fields;
}

/** The one address of all AWS services: it knows who calls by the signature, asks the policies, and hands on. */
export function awsEndpoint(services: () => Services): Server {
  return createServer((incoming, out) => {
    void answer(incoming, out, services());
  });
}

async function answer(incoming: IncomingMessage, out: ServerResponse, services: Services): Promise<void> {
  let isS3 = false;
  let isQuery = false;
  try {
    const request = await readRequest(incoming);
    if (request.path.startsWith("/whatsapp/")) return writeResponse(out, services.outbox.takeWhatsapp(request));
    const { clock, iam, faults } = services;
    const { accessKeyId, service } = verifySignature(request, (id) => iam.secretOf(id), [Date.now(), clock.now()]);
    isS3 = service === "s3";
    isQuery = service === "sts";
    const call = callOf(request, iam.principalOf(accessKeyId), service);
    const fault = faults.decide({
      service,
      operation: call.operation,
      body: call.body,
      role: call.caller.role ?? "operator",
      ...(call.caller.functionName === undefined ? {} : { functionName: call.caller.functionName }),
    });
    await before(fault, call, services);
    const response = await perform(call, services);
    if (fault === "kill-after") await kill(call.caller, services);
    if (fault === "drop-reply" || fault === "kill-after") return void out.destroy();
    writeResponse(out, response, request.method !== "HEAD");
  } catch (error) {
    if (error instanceof Dropped) return void out.destroy();
    writeResponse(out, failure(error, { isS3, isQuery }), incoming.method !== "HEAD");
  }
}

class Dropped extends Error {}

async function before(fault: Fault | undefined, call: Call, services: Services): Promise<void> {
  switch (fault) {
    case "throttle":
      throw new ServiceError("ThrottlingException", "Rate of requests exceeds the allowed throughput.");
    case "error":
      throw new ServiceError("InternalServerError", "The request processing has failed.", 500);
    case "conflict":
      if (call.operation === "TransactWriteItems") throw conflict(call.body);
      return;
    case "kill-before":
      await kill(call.caller, services);
      throw new Dropped();
    default:
  }
}

function conflict({ TransactItems }: Fields): ServiceError {
  const count = Array.isArray(TransactItems) ? TransactItems.length : 1;
  const CancellationReasons = Array.from({ length: count }, (_, index) => ({
    Code: index === 0 ? "TransactionConflict" : "None",
  }));
  return new ServiceError(
    "TransactionCanceledException",
    "Transaction cancelled, please refer cancellation reasons for specific reasons",
    400,
    { CancellationReasons },
  );
}

const kill = async ({ functionName, worker }: Principal, { functions }: Services): Promise<void> => {
  if (functionName !== undefined && worker !== undefined) await functions.kill(functionName, worker);
};

const EMAILS = "/v2/email/outbound-emails";

function callOf(request: HttpRequest, caller: Principal, service: string): Call {
  const target = request.headers["x-amz-target"] ?? "";
  const isJson = target !== "" || request.path === EMAILS;
  return {
    request,
    caller,
    service,
    operation: target === "" ? request.method : lastPart(target, "."),
    body: isJson ? fields(parseJson(request.body.toString("utf8"))) : {},
  };
}

async function perform(call: Call, services: Services): Promise<HttpResponse> {
  const { request, caller, service, operation, body } = call;
  const { iam, account, region } = services;
  const where = `${region}:${account}`;
  const check = (action: string, resource: string, context = {}) => iam.check(caller, [{ action, resource, context }]);
  switch (service) {
    case "dynamodb":
      iam.check(caller, tableAccess(operation, body, services.partitionKeyOf, where));
      return json(await services.tables.handle(operation, body));
    case "sqs":
      if (body["QueueUrl"])
        check(`sqs:${operation.replace("Batch", "")}`, services.queues.byUrl(text(body["QueueUrl"])).arn);
      return json(await services.activity.track(handleSqs(services.queues, operation, body)));
    case "events":
      for (const entry of Array.isArray(body["Entries"]) ? body["Entries"].map(fields) : [])
        check(
          "events:PutEvents",
          `arn:aws:events:${where}:event-bus/${lastPart(text(entry["EventBusName"]) || "default", "/")}`,
          {
            "events:source": [text(entry["Source"])],
            "events:detail-type": [text(entry["DetailType"])],
          },
        );
      return json(handleEvents(services.buses, operation, body, { region, account, now: services.clock.now }));
    case "s3":
      return handleS3(request, caller, { ...services.s3, iam });
    case "sts":
      return handleSts(iam, caller, new URLSearchParams(request.body.toString("utf8")), account);
    case "secretsmanager":
      check(`secretsmanager:${operation}`, text(body["SecretId"]));
      return json(services.secrets.handle(operation, body));
    case "ses":
      if (request.path !== EMAILS || request.method !== "POST") break;
      check("ses:SendEmail", `arn:aws:ses:${where}:identity/${text(body["FromEmailAddress"])}`);
      return services.outbox.takeEmail(body);
    default:
  }
  throw new ServiceError("UnknownOperationException", `The local cloud has no ${service} ${operation}.`);
}

const json = (value: unknown): HttpResponse =>
  jsonResponse(200, value, { "content-type": "application/x-amz-json-1.0" });

function failure(error: unknown, { isS3, isQuery }: { isS3: boolean; isQuery: boolean }): HttpResponse {
  if (error instanceof TablesError)
    return jsonResponse(error.status, error.body, { "content-type": "application/x-amz-json-1.0" });
  const { code, message, status, details } =
    error instanceof ServiceError ? error : new ServiceError("InternalFailure", messageOf(error), 500);
  if (isS3) return s3Failure(code, message, status);
  if (isQuery) return stsFailure(code, message, status);
  return jsonResponse(status, { __type: code, message, Message: message, ...details }, { "x-amzn-errortype": code });
}
