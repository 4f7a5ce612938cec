import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { required } from "../env.ts";
import { handfuls, partsOf } from "../full-render.ts";
import type { RenderPages } from "../jobs/render-pages.ts";
import { pagesOf } from "../pages.ts";
import { subscribe } from "./subscribe.ts";

const queue = new SQSClient({});
const QueueUrl = required("RENDER_QUEUE_URL");
const MESSAGES_AT_ONCE = 10;

/**
 * A tenant that was onboarded or changed has every page rendered, by whoever takes from the render queue. Begun again after an interruption it is cheap, since pages that are as they
 * should be are left alone.
 */
export const handler = subscribe(async ({ tenant }) => {
  for await (const parts of handfuls(partsOf(pagesOf(tenant)), MESSAGES_AT_ONCE))
    await send(parts.map((part): RenderPages => ({ tenant, part })));
});

async function send(messages: RenderPages[]): Promise<void> {
  const Entries = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
  const { Failed } = await queue.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed?.length) throw new Error(`${Failed.length} messages were not taken`);
}
