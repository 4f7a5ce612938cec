import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { envelopesOf } from "@etalase/dynamo";
import type { Envelope } from "@etalase/kit";
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { required } from "../env.ts";
import { log } from "../log.ts";

const bus = new EventBridgeClient({});
const EventBusName = required("BUS");
const ENTRIES_AT_ONCE = 10;

/** Publishes what the table's stream tells of. Stops at the first record that could not be published, so that order within a key is kept. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const entries = Records.flatMap((record) => envelopes(record).map((envelope) => ({ envelope, record })));
  for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
    const some = entries.slice(from, from + ENTRIES_AT_ONCE);
    const failed = await publish(some.map(({ envelope }) => envelope));
    const first = failed === -1 ? undefined : some[failed]?.record.dynamodb?.SequenceNumber;
    if (first) return { batchItemFailures: [{ itemIdentifier: first }] };
  }
  return { batchItemFailures: [] };
}

const envelopes = ({ dynamodb }: DynamoDBRecord): Envelope[] =>
  dynamodb?.NewImage ? envelopesOf(dynamodb.OldImage && item(dynamodb.OldImage), item(dynamodb.NewImage)) : [];

// The two packages name the same wire shape, one with optional and one with present-only members.
const item = (image: Record<string, AttributeValue>) => unmarshall(image as Parameters<typeof unmarshall>[0]);

/** The index of the first envelope that the bus refused, or -1. */
async function publish(some: Envelope[]): Promise<number> {
  const answer = await bus.send(
    new PutEventsCommand({
      Entries: some.map((envelope) => ({
        EventBusName,
        Source: "etalase",
        DetailType: envelope.type,
        Detail: JSON.stringify(envelope),
      })),
    }),
  );
  if (!answer.FailedEntryCount) return -1;
  const refused = answer.Entries?.findIndex(({ ErrorCode }) => ErrorCode) ?? 0;
  log.error("event refused by the bus", { event: some[refused]?.id, reason: answer.Entries?.[refused]?.ErrorCode });
  return refused;
}
