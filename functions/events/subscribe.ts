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
        log.error("message failed", { message: record.messageId, error: error as Error });
        throw error;
      }
    };
    return processPartialResponse(event, one, processor, { throwOnFullBatchFailure: false });
  };

/** One effect of an event. The envelope names its tenant; whatever the effect reads or writes, it names that tenant again. */
export const subscribe = (effect: (envelope: Envelope) => Promise<void>) =>
  consume((message) => effect(Delivery.parse(message).detail));
