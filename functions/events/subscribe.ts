import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { Envelope } from "@etalase/kit";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import { log } from "../log.ts";

const Delivery = z.object({ detail: Envelope });

/** A function behind a queue: each message is done or fails alone; what keeps failing ends in the queue's dead letters. */
export const consume =
  (work: (message: unknown) => Promise<void>) =>
  async (event: SQSEvent): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    const processor = new BatchProcessor(EventType.SQS);
    const one = async (record: SQSRecord) => {
      try {
        await work(JSON.parse(record.body));
      } catch (error) {
        log.error("message failed", { messageId: record.messageId, error: error as Error });
        throw error;
      }
    };
    return processPartialResponse(event, one, processor, { throwOnFullBatchFailure: false });
  };

/** One effect of an event. The envelope names its tenant; whatever the effect reads or writes, it names that tenant again. */
export const subscribe = (effect: (envelope: Envelope) => Promise<void>) =>
  consume((message) => effect(Delivery.parse(message).detail));

/**
 * One effect of all events of a tenant that came together, each of them once. When it fails they are tried one by one, so that a poisonous one takes no other with it.
 */
export const subscribeTogether =
  (effect: (tenant: string, envelopes: Envelope[]) => Promise<void>) =>
  async (event: SQSEvent): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    const alone = subscribe((envelope) => effect(envelope.tenant, [envelope]));
    const together = Map.groupBy(event.Records, ({ body }) => tenantIn(body));
    const failures = await Promise.all(
      [...together].map(async ([tenant, records]) => {
        try {
          if (tenant === undefined) throw new Error("no tenant in the message");
          const envelopes = records.map(({ body }) => Delivery.parse(JSON.parse(body)).detail);
          await effect(tenant, [...new Map(envelopes.map((envelope) => [envelope.id, envelope])).values()]);
          return [];
        } catch (error) {
          log.warn("events failed together, trying them alone", { tenant, error: error as Error });
          return (await alone({ Records: records })).batchItemFailures;
        }
      }),
    );
    return { batchItemFailures: failures.flat() };
  };

function tenantIn(body: string): string | undefined {
  try {
    return Delivery.parse(JSON.parse(body)).detail.tenant;
  } catch {
    return undefined;
  }
}
