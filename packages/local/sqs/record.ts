import { createHash } from "node:crypto";
import { type Fields, fields, parseJson } from "../core/json.ts";
import type { StoredMessage } from "./messages.ts";

export const md5 = (source: string): string => createHash("md5").update(source).digest("hex");

export const systemAttributes = (message: StoredMessage): Record<string, string> => ({
  ApproximateReceiveCount: String(message.receives),
  SentTimestamp: String(message.sent),
  SenderId: "local",
  ApproximateFirstReceiveTimestamp: String(message.first ?? message.sent),
  ...(message.origin ? { DeadLetterQueueSourceArn: message.origin } : {}),
});

export const messageAttributes = (message: StoredMessage): Fields => fields(parseJson(message.attributes ?? "{}"));

/** The message as a record of a Lambda event (there attributes are in camelCase). */
export function lambdaRecord(message: StoredMessage, arn: string, region: string): Fields {
  const attributes = Object.entries(messageAttributes(message)).map(([name, raw]) => {
    const { DataType: dataType, StringValue: stringValue, BinaryValue: binaryValue } = fields(raw);
    return [name, { dataType, stringValue, binaryValue, stringListValues: [], binaryListValues: [] }];
  });
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: md5(message.body),
    eventSource: "aws:sqs",
    eventSourceARN: arn,
    awsRegion: region,
  };
}
