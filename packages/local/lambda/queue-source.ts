import type { Activity } from "../core/activity.ts";
import { fields, list, number, parseJson, text, texts } from "../core/json.ts";
import type { StoredMessage } from "../sqs/messages.ts";
import type { Queues } from "../sqs/queues.ts";
import { lambdaRecord } from "../sqs/record.ts";
import type { Resource } from "../template/stack.ts";
import { Dispatcher } from "./dispatcher.ts";
import { compileFilters } from "./filter.ts";
import type { Functions } from "./functions.ts";

const BATCH_SIZE = 10;

/** SQS -> Lambda. What succeeded is deleted; the rest comes back when its visibility ends. */
export function queueSource(
  mapping: Resource,
  { queues, functions, activity, region }: { queues: Queues; functions: Functions; activity: Activity; region: string },
): Dispatcher {
  const { properties } = mapping;
  const arn = text(properties["EventSourceArn"]);
  const { name, maxWorkers } = functions.find(text(properties["FunctionName"]));
  const passes = compileFilters(properties["FilterCriteria"]);
  const isPartial = texts(properties["FunctionResponseTypes"]).includes("ReportBatchItemFailures");

  const handle = async (received: StoredMessage[]): Promise<void> => {
    const messages = received.filter((message) => passes(filtered(message, arn, region)));
    const finish = (done: readonly StoredMessage[]) => {
      for (const { receipt } of done) queues.delete(arn, receipt ?? "");
    };
    finish(received.filter((message) => !messages.includes(message)));
    if (!messages.length) return;
    const event = JSON.stringify({ Records: messages.map((message) => lambdaRecord(message, arn, region)) });
    // The failure itself is kept and shown by Functions.
    const answer = await functions.invoke(name, event).catch(() => undefined);
    if (answer === undefined) return;
    const failed = isPartial ? failedIds(answer, messages) : new Set<string>();
    finish(messages.filter(({ id }) => !failed.has(id)));
  };

  const limit = Math.min(number(fields(properties["ScalingConfig"])["MaximumConcurrency"], maxWorkers), maxWorkers);
  const windowMs = number(properties["MaximumBatchingWindowInSeconds"], 0) * 1_000;
  return new Dispatcher({
    queues,
    arn,
    batchSize: number(properties["BatchSize"], BATCH_SIZE),
    limit,
    ...(windowMs > 0 ? { window: { ms: windowMs, activity } } : {}),
    handle,
  });
}

/** Filters see the body parsed where it is JSON. */
function filtered(message: StoredMessage, arn: string, region: string): unknown {
  return { ...lambdaRecord(message, arn, region), body: parseJson(message.body) ?? message.body };
}

/** An answer that names an unknown message, or none, fails the whole batch, as in AWS. */
function failedIds(answer: string, messages: readonly StoredMessage[]): Set<string> {
  const ids = list(fields(parseJson(answer))["batchItemFailures"]).map((item) => text(fields(item)["itemIdentifier"]));
  const known = new Set(messages.map(({ id }) => id));
  return ids.every((id) => known.has(id)) ? new Set(ids) : known;
}
