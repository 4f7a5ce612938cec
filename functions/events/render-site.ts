import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { required } from "../env.ts";
import type { RenderPages } from "../jobs/render-pages.ts";
import { pagesOf } from "../pages.ts";
import { subscribe } from "./subscribe.ts";

const queue = new SQSClient({});
const QueueUrl = required("RENDER_QUEUE_URL");
const PAGES_PER_MESSAGE = 50;
const SHOPS_PER_MESSAGE = 10;
const MESSAGES_AT_ONCE = 10;

/**
 * A tenant that was onboarded or changed has every page rendered, by whoever takes from the render queue. Shops go there by name: their products are read once, where they are rendered.
 * Begun again after an interruption it is cheap, since pages that are as they should be are left alone.
 */
export const handler = subscribe(async ({ tenant }) => {
  for await (const messages of handfuls(work(tenant), MESSAGES_AT_ONCE)) await send(messages);
});

async function* work(tenant: string): AsyncGenerator<RenderPages> {
  const pages = pagesOf(tenant);
  for await (const addresses of handfuls(pages.marketAddresses(), PAGES_PER_MESSAGE)) yield { tenant, addresses };
  for await (const shops of handfuls(pages.shops(), SHOPS_PER_MESSAGE)) yield { tenant, shops };
}

async function send(messages: RenderPages[]): Promise<void> {
  const Entries = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
  const { Failed } = await queue.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed?.length) throw new Error(`${Failed.length} messages were not taken`);
}

async function* handfuls<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const each of all) {
    some.push(each);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
