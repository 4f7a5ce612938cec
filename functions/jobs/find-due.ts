import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { platformStore, platformTable } from "@etalase/dynamo";
import { MINUTE, moment } from "@etalase/kit";
import { required } from "../env.ts";
import { orders } from "../stores.ts";
import type { ExpireOrder } from "./expire-order.ts";

const queue = new SQSClient({});
const QueueUrl = required("DUE_QUEUE_URL");
const platform = platformStore(platformTable({ name: required("TABLE"), role: required("PLATFORM_DATA_ROLE") }));
const MESSAGES_AT_ONCE = 10;
const ORDERS_PER_SWEEP = 1_000;

/**
 * Runs every minute and looks a minute ahead: each order whose wait ends until then gets a message that is delivered at its very deadline, so that stock is back on the shelf
 * within seconds. Finding an order twice is harmless: whoever comes second finds nothing to do.
 */
export async function handler(): Promise<void> {
  for (const { id } of await platform.tenants()) await sweep(id);
}

async function sweep(tenant: string): Promise<void> {
  const now = Date.now();
  const due = await orders.dueBefore(tenant, moment(now + MINUTE), ORDERS_PER_SWEEP);
  for (let from = 0; from < due.length; from += MESSAGES_AT_ONCE) {
    const Entries = due.slice(from, from + MESSAGES_AT_ONCE).map(({ id, due: at }, index) => {
      const body: ExpireOrder = { tenant, order: id };
      const wait = Math.max(0, Math.ceil((Date.parse(at) - now) / 1_000));
      return { Id: String(index), MessageBody: JSON.stringify(body), DelaySeconds: wait };
    });
    const { Failed } = await queue.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed?.length) throw new Error(`${Failed.length} messages were not taken`);
  }
}
