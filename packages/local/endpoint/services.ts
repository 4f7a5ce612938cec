import type { Clock } from "../core/clock.ts";
import { type Fields, fields, lastPart, list, text } from "../core/json.ts";
import type { Hosts } from "../edge/hosts.ts";
import type { Buses } from "../events/bus.ts";
import { handleEvents } from "../events/protocol.ts";
import { dynamodbAccesses, type KeysOf } from "../iam/dynamodb.ts";
import type { Iam } from "../iam/iam.ts";
import type { Access } from "../iam/statement.ts";
import { handleSts } from "../iam/sts.ts";
import type { AsyncInvocations } from "../lambda/async.ts";
import type { Functions } from "../lambda/functions.ts";
import { invokeService } from "../lambda/invoke-service.ts";
import { emailService } from "../messaging/email.ts";
import type { Outbox } from "../messaging/outbox.ts";
import type { S3 } from "../s3/service.ts";
import { handleSqs } from "../sqs/protocol.ts";
import type { Queues } from "../sqs/queues.ts";
import type { Tables } from "../tables/index.ts";
import { distributionTenants } from "./distribution-tenants.ts";
import { jsonService } from "./json-service.ts";
import type { Kms } from "./kms.ts";
import type { Secrets } from "./secrets.ts";
import type { Service } from "./service.ts";
import { queryService, xmlResponse } from "./xml.ts";

export interface ServicesOptions {
  region: string;
  account: string;
  clock: Clock;
  iam: Iam;
  tables: Tables;
  keysOf: KeysOf;
  queues: Queues;
  buses: Buses;
  functions: Functions;
  invocations: AsyncInvocations;
  secrets: Secrets;
  kms: Kms;
  outbox: Outbox;
  s3: S3;
  hosts: Hosts;
}

/** The AWS services of the cloud, by their name in a signature. */
export function awsServices(options: ServicesOptions): Readonly<Record<string, Service>> {
  const {
    region,
    account,
    clock,
    iam,
    tables,
    keysOf,
    queues,
    buses,
    functions,
    invocations,
    secrets,
    kms,
    outbox,
    s3,
    hosts,
  } = options;
  const where = `${region}:${account}`;
  return {
    dynamodb: jsonService(({ principal, operation, body }) => {
      if (principal.kind !== "operator") iam.check(principal, dynamodbAccesses(operation, body, keysOf));
      return tables.handle(operation, body);
    }),
    sqs: jsonService(({ principal, operation, body }) => {
      if (body["QueueUrl"] !== undefined) iam.check(principal, [queueAccess(queues, operation, body)]);
      else if (operation === "StartMessageMoveTask")
        iam.check(principal, [{ action: `sqs:${operation}`, resource: text(body["SourceArn"]), context: {} }]);
      return handleSqs(queues, operation, body);
    }),
    events: jsonService(({ principal, operation, body }) => {
      iam.check(principal, operation === "PutEvents" ? busAccesses(body, where) : [ruleAccess(operation, where)]);
      return handleEvents(buses, operation, body, { region, account, now: clock.now });
    }, "application/x-amz-json-1.1"),
    secretsmanager: jsonService((call) => secrets.handle(iam, call), "application/x-amz-json-1.1"),
    kms: jsonService((call) => kms.handle(iam, call), "application/x-amz-json-1.1"),
    sts: queryService(async ({ principal, request }) =>
      xmlResponse(200, handleSts(iam, principal, new URLSearchParams(request.body.toString("utf8")), clock.now()), {
        "content-type": "text/xml",
      }),
    ),
    ses: emailService({ iam, outbox, where, now: clock.now }),
    lambda: invokeService({ iam, functions, invocations }),
    s3,
    cloudfront: distributionTenants({ iam, hosts, account }),
  };
}

function queueAccess(queues: Queues, operation: string, body: Fields): Access {
  const { arn } = queues.byUrl(text(body["QueueUrl"]));
  return { action: `sqs:${operation.replace("Batch", "")}`, resource: arn, context: {} };
}

/** Replays and what they are asked with are the operator's: functions are granted none of it. */
const ruleAccess = (operation: string, where: string): Access => ({
  action: `events:${operation}`,
  resource: `arn:aws:events:${where}:*`,
  context: {},
});

function busAccesses(body: Fields, where: string): Access[] {
  return list(body["Entries"])
    .map(fields)
    .map((entry) => ({
      action: "events:PutEvents",
      resource: `arn:aws:events:${where}:event-bus/${lastPart(text(entry["EventBusName"]) || "default", "/")}`,
      context: { "events:source": text(entry["Source"]), "events:detail-type": text(entry["DetailType"]) },
    }));
}
