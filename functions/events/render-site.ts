import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { required } from "../env.ts";
import type { RenderPages } from "../jobs/render-pages.ts";
import { pagesOf } from "../pages.ts";
import { subscribe } from "./subscribe.ts";

const queue = new SQSClient({});
const QueueUrl = required("RENDER_QUEUE_URL");
const PAGES_PER_MESSAGE = 50;
const MESSAGES_AT_ONCE = 10;

/** A tenant that was onboarded or changed has every page rendered: the addresses go onto the render queue in handfuls, a shop's pages together. */
export const handler = subscribe(async ({ tenant }) => {
  const addresses = await pagesOf(tenant).addresses();
  const messages = chunks(addresses, PAGES_PER_MESSAGE).map((some): RenderPages => ({ tenant, addresses: some }));
  for (const some of chunks(messages, MESSAGES_AT_ONCE)) {
    const Entries = some.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
    const { Failed } = await queue.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed?.length) throw new Error(`${Failed.length} messages were not taken`);
  }
});

const chunks = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
