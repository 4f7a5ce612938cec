import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from "@aws-sdk/client-sqs";
import type { Due } from "@etalase/domain/due";
import { platformStore, platformTable } from "@etalase/dynamo";
import { MINUTE, moment } from "@etalase/kit";
import { required } from "../env.ts";
import { due as store } from "../stores.ts";
import type { ExpireOrder } from "./expire-order.ts";
import type { SendNotice } from "./send-notice.ts";
import type { TurnPromotion } from "./turn-promotion.ts";
import type { WatchPapers } from "./watch-papers.ts";

const queue = new SQSClient({});
const QUEUES: Record<Due["kind"], string> = {
  order: required("DUE_QUEUE_URL"),
  promotion: required("TURN_QUEUE_URL"),
  papers: required("PAPERS_QUEUE_URL"),
  notice: required("NOTICES_QUEUE_URL"),
};
const platform = platformStore(platformTable({ name: required("TABLE"), role: required("PLATFORM_DATA_ROLE") }));
const MESSAGES_AT_ONCE = 10;
const MOST_PER_SWEEP = 1_000;

/**
 * Runs every minute and looks a minute ahead: whatever is due until then gets a message that is delivered at its very moment, so that stock is back on the shelf, and a price
 * on its page, within seconds. Finding something twice is harmless: whoever comes second finds nothing to do.
 */
export async function handler(): Promise<void> {
  for (const { id } of await platform.tenants()) await sweep(id);
}

async function sweep(tenant: string): Promise<void> {
  const now = Date.now();
  const found = Map.groupBy(await store.before(tenant, moment(now + MINUTE), MOST_PER_SWEEP), ({ kind }) => kind);
  for (const [kind, due] of found) {
    for (let from = 0; from < due.length; from += MESSAGES_AT_ONCE) {
      const some = due.slice(from, from + MESSAGES_AT_ONCE);
      await send(
        QUEUES[kind],
        some.map((each, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify(messageOf(tenant, each)),
          DelaySeconds: Math.max(0, Math.ceil((Date.parse(each.at) - now) / 1_000)),
        })),
      );
    }
  }
}

function messageOf(tenant: string, due: Due): ExpireOrder | TurnPromotion | WatchPapers | SendNotice {
  switch (due.kind) {
    case "order":
      return { tenant, order: due.order };
    case "promotion":
      return { tenant, shop: due.shop, product: due.product, at: due.at };
    case "papers":
      return { tenant, shop: due.shop, at: due.at };
    case "notice":
      return { tenant, notice: due.notice, at: due.at };
  }
}

async function send(QueueUrl: string, Entries: SendMessageBatchRequestEntry[]): Promise<void> {
  const { Failed } = await queue.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed?.length) throw new Error(`${Failed.length} messages were not taken`);
}
