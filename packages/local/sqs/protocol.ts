import { randomUUID } from "node:crypto";
import { ServiceError } from "../core/errors.ts";
import { type Fields, fields, list, number, text } from "../core/json.ts";
import type { QueueDefinition } from "./definition.ts";
import type { StoredMessage } from "./messages.ts";
import type { Queues, SendOptions } from "./queues.ts";
import { md5, messageAttributes, systemAttributes } from "./record.ts";

const LARGEST_MESSAGE = 1024 * 1024;
const LARGEST_BATCH = 10;
const LONGEST_WAIT_S = 20;
const LONGEST_DELAY_S = 900;
const LONGEST_VISIBILITY_S = 43_200;

type Operation = (queues: Queues, queue: QueueDefinition, body: Fields) => unknown;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  SendMessage: (queues, queue, body) => send(queues, queue, body),
  SendMessageBatch: (queues, queue, body) => {
    const entries = batch(body);
    const size = entries.reduce((sum, entry) => sum + Buffer.byteLength(text(entry["MessageBody"])), 0);
    if (size > LARGEST_MESSAGE)
      throw new ServiceError(
        "BatchRequestTooLong",
        "The length of all the messages put together is more than the limit.",
      );
    return eachEntry(entries, (entry) => send(queues, queue, entry));
  },
  ReceiveMessage: receive,
  DeleteMessage: (queues, queue, body) => {
    queues.delete(queue.arn, text(body["ReceiptHandle"]));
    return {};
  },
  DeleteMessageBatch: (queues, queue, body) =>
    eachEntry(batch(body), (entry) => {
      queues.delete(queue.arn, text(entry["ReceiptHandle"]));
      return {};
    }),
  ChangeMessageVisibility: (queues, queue, body) => hide(queues, queue, body),
  ChangeMessageVisibilityBatch: (queues, queue, body) => eachEntry(batch(body), (entry) => hide(queues, queue, entry)),
  PurgeQueue: (queues, queue) => {
    queues.purge(queue.arn);
    return {};
  },
  GetQueueAttributes: (queues, queue) => ({ Attributes: attributesOf(queues, queue) }),
};

/** One operation of the SQS JSON protocol. */
export async function handleSqs(queues: Queues, operation: string, body: Fields): Promise<unknown> {
  if (operation === "GetQueueUrl") return { QueueUrl: queues.byUrl(text(body["QueueName"])).url };
  if (operation === "ListQueues") return { QueueUrls: queues.definitions.map(({ url }) => url) };
  if (operation === "StartMessageMoveTask") return move(queues, body);
  const run = OPERATIONS[operation];
  if (!run) throw new ServiceError("UnsupportedOperation", `SQS ${operation} is not supported locally.`);
  return await run(queues, queues.byUrl(text(body["QueueUrl"])), body);
}

/** All at once, where AWS takes its time; the handle names what is over by then. */
function move(queues: Queues, body: Fields): Fields {
  const source = text(body["SourceArn"]);
  if (!queues.isDeadLetter(source))
    throw new ServiceError(
      "AWS.SimpleQueueService.UnsupportedOperation",
      "Source queue must be configured as a Dead Letter Queue.",
    );
  queues.redrive(source);
  return { TaskHandle: randomUUID() };
}

function send(queues: Queues, queue: QueueDefinition, entry: Fields): Fields {
  const body = text(entry["MessageBody"]);
  if (!body) throw new ServiceError("MissingParameter", "The request must contain the parameter MessageBody.");
  if (Buffer.byteLength(body) > LARGEST_MESSAGE)
    throw new ServiceError(
      "InvalidParameterValue",
      `One or more parameters are invalid. Reason: Message must be shorter than ${LARGEST_MESSAGE} bytes.`,
    );
  return { MessageId: queues.send(queue.arn, body, sendOptions(entry)), MD5OfMessageBody: md5(body) };
}

function sendOptions(entry: Fields): SendOptions {
  const attributes = entry["MessageAttributes"];
  const delay = entry["DelaySeconds"];
  return {
    attributes: attributes === undefined ? undefined : JSON.stringify(attributes),
    delayMs: delay === undefined ? undefined : seconds(delay, LONGEST_DELAY_S, "DelaySeconds") * 1000,
  };
}

async function receive(queues: Queues, queue: QueueDefinition, body: Fields): Promise<Fields> {
  const max = number(body["MaxNumberOfMessages"], 1);
  if (max < 1 || max > LARGEST_BATCH)
    throw new ServiceError(
      "InvalidParameterValue",
      `Value ${max} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.`,
    );
  const wait = body["WaitTimeSeconds"];
  const waitMs = wait === undefined ? queue.waitMs : seconds(wait, LONGEST_WAIT_S, "WaitTimeSeconds") * 1000;
  const visibility = body["VisibilityTimeout"];
  const visibilityMs =
    visibility === undefined ? undefined : seconds(visibility, LONGEST_VISIBILITY_S, "VisibilityTimeout") * 1000;
  const messages = await queues.poll(queue.arn, max, waitMs, visibilityMs);
  return messages.length ? { Messages: messages.map((message) => received(message, body)) } : {};
}

function received(message: StoredMessage, request: Fields): Fields {
  const wanted = [...list(request["AttributeNames"]), ...list(request["MessageSystemAttributeNames"])];
  const attributes = messageAttributes(message);
  const isAsked = list(request["MessageAttributeNames"]).length > 0 && Object.keys(attributes).length > 0;
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(wanted.length ? { Attributes: pick(systemAttributes(message), wanted) } : {}),
    ...(isAsked ? { MessageAttributes: pick(attributes, list(request["MessageAttributeNames"])) } : {}),
  };
}

const pick = (all: Fields, names: readonly unknown[]): Fields =>
  names.includes("All") ? all : Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));

function hide(queues: Queues, queue: QueueDefinition, entry: Fields): Fields {
  const time = seconds(entry["VisibilityTimeout"], LONGEST_VISIBILITY_S, "VisibilityTimeout");
  queues.hide(queue.arn, text(entry["ReceiptHandle"]), time * 1000);
  return {};
}

function attributesOf(queues: Queues, queue: QueueDefinition): Record<string, string> {
  const { visible, inFlight, delayed } = queues.depth(queue.arn);
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(queue.visibilityMs / 1000),
    DelaySeconds: String(queue.delayMs / 1000),
    ReceiveMessageWaitTimeSeconds: String(queue.waitMs / 1000),
    ...(queue.redrive
      ? {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: queue.redrive.arn,
            maxReceiveCount: queue.redrive.receives,
          }),
        }
      : {}),
  };
}

function batch(body: Fields): Fields[] {
  const entries = list(body["Entries"]).map(fields);
  if (!entries.length)
    throw new ServiceError("EmptyBatchRequest", "There should be at least one entry in the request.");
  if (entries.length > LARGEST_BATCH)
    throw new ServiceError("TooManyEntriesInBatchRequest", "Maximum number of entries per request are 10.");
  if (new Set(entries.map((entry) => entry["Id"])).size < entries.length)
    throw new ServiceError("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
  return entries;
}

function eachEntry(entries: Fields[], run: (entry: Fields) => Fields): Fields {
  const Successful: Fields[] = [];
  const Failed: Fields[] = [];
  for (const entry of entries) {
    const Id = entry["Id"];
    try {
      Successful.push({ Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      Failed.push({ Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return { Successful, ...(Failed.length ? { Failed } : {}) };
}

function seconds(value: unknown, most: number, name: string): number {
  const given = number(value, -1);
  if (given >= 0 && given <= most) return given;
  throw new ServiceError(
    "InvalidParameterValue",
    `Value ${text(value)} for parameter ${name} is invalid. Reason: Must be between 0 and ${most}.`,
  );
}
