import { MINUTE } from "@etalase/kit";
import * as z from "zod/mini";
import type { Language } from "../language/index.ts";
import type { OrderId } from "../order/index.ts";
import type { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import type { TemplateName } from "./templates.ts";

export const Channel = z.enum(["whatsapp", "email", "push"]);
export type Channel = z.infer<typeof Channel>;

/** Which browser a push is sealed for, and what a tap on it opens. */
export interface PushTarget {
  shop: string;
  person: string;
  device: string;
  p256dh: string;
  auth: string;
  link: string;
  /** One of the same takes the other's place. */
  tag: string;
  urgent: boolean;
}

/** One message to one person over one channel. */
export interface Message {
  /** The same for the same event and recipient, so that a repeat can be told. */
  id: string;
  channel: Channel;
  /** E.164 for WhatsApp, an address for e-mail, the endpoint of a browser for push. */
  to: string;
  template: TemplateName;
  language: Language;
  parameters: string[];
  subject: string;
  /** The template with its places filled, for channels without templates. */
  text: string;
  push?: PushTarget;
  /** The order that it tells of, where it does and was written to be read: there it is shown when nobody takes it. */
  about?: About;
}

/** Which order a message tells of. */
export interface About {
  shop: ShopId;
  order: OrderId;
  /** The text as it may be kept where it names its reader. */
  nameless?: string;
}

/** A message of an order that nobody took. */
export interface Unsent {
  /** The message's own. */
  id: string;
  order: OrderId;
  channel: Channel;
  template: TemplateName;
  text: string;
  /** When it was not taken for the first time. */
  since: string;
}

/** Thrown by a messenger: nobody is there any more, and never will be. */
export class RecipientGone extends Error {
  override readonly name = "RecipientGone";
}

/** Who carries messages of one channel: the WhatsApp Cloud API, an e-mail service. */
export interface Messenger {
  channel: Channel;
  /** Answers the provider's own id. Throws when it was not taken; then it is tried again. */
  send(message: Message): Promise<string>;
}

export interface NoticeStore {
  /** Records that messages are about to be sent; answers those that were not sent before. */
  begin(tenant: TenantId, messages: Message[]): Promise<Message[]>;
  /** Keeps messages until their moment; again, and once they were sent, it changes nothing. */
  wait(tenant: TenantId, waiting: { message: Message; at: string }[]): Promise<void>;
  /** One that waits; undefined once it was sent. */
  waiting(tenant: TenantId, id: string): Promise<Message | undefined>;
  /** Forgets the browsers of these messages, and that there was something to send to them. */
  gone(tenant: TenantId, messages: Message[]): Promise<void>;
  /** Remembers which messages of orders were not taken, and since when, until they are sent or settled. */
  failed(tenant: TenantId, messages: Message[]): Promise<void>;
  /** What was not taken of the messages of some orders of a shop. */
  unsent(tenant: TenantId, shop: ShopId, orders: OrderId[]): Promise<Unsent[]>;
  /** Nobody need send these any more: whom they are for was told by other means. */
  settle(tenant: TenantId, unsent: Pick<Unsent, "id">[]): Promise<void>;
  /** How many more messages by WhatsApp the regency's plan has room for this month; what is on its way may be missing. */
  room(tenant: TenantId): Promise<number>;
  /** Never sends messages that the plan has no room for; those of orders are shown there, as what nobody took. */
  withhold(tenant: TenantId, messages: Message[]): Promise<void>;
  /** Records what the providers took, by their ids of it, and counts once what went by WhatsApp. */
  sent(tenant: TenantId, sent: { message: Message; providerId: string }[]): Promise<void>;
}

/** How long a message is tried again by itself before its order shows that it did not go: as long as its queue delivers it (infra/constructs/work-queue.ts). */
export const TRIED_FOR_MINUTES = 5;

/** Those that need somebody: what failed a moment ago may still go by itself. */
export const givenUp = (unsent: Unsent[], now: number): Unsent[] =>
  unsent.filter(({ since }) => now - Date.parse(since) >= TRIED_FOR_MINUTES * MINUTE);

/**
 * Sends each message once: what was sent before is not sent again, whatever repeats. What the regency's plan has no room for is not sent by WhatsApp. Throws when one was not taken, after all of
 * them are recorded.
 */
export async function sendOnce(
  tenant: TenantId,
  messages: Message[],
  messengers: Messenger[],
  store: NoticeStore,
): Promise<void> {
  const begun = await withinPlan(tenant, await store.begin(tenant, messages), store);
  const sending = begun.map(async (message) => {
    const messenger = messengers.find(({ channel }) => channel === message.channel);
    if (!messenger) throw new Error(`nobody carries ${message.channel}`);
    return { message, providerId: await messenger.send(message) };
  });
  const outcomes = await Promise.allSettled(sending);
  await store.sent(
    tenant,
    outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])),
  );
  const isGone = (outcome: PromiseSettledResult<unknown> | undefined) =>
    outcome?.status === "rejected" && outcome.reason instanceof RecipientGone;
  await store.gone(
    tenant,
    begun.filter((_, index) => isGone(outcomes[index])),
  );
  const isRefused = (outcome: PromiseSettledResult<unknown> | undefined): outcome is PromiseRejectedResult =>
    outcome?.status === "rejected" && !isGone(outcome);
  await store.failed(
    tenant,
    begun.filter((_, index) => isRefused(outcomes[index])),
  );
  const refused = outcomes.find(isRefused);
  if (refused) throw refused.reason;
}

/** WhatsApp is paid for by the message; mail, pushes and the inbox of the workplace go on. */
async function withinPlan(tenant: TenantId, messages: Message[], store: NoticeStore): Promise<Message[]> {
  const paid = messages.filter(({ channel }) => channel === "whatsapp");
  if (paid.length === 0) return messages;
  const room = Math.max(0, await store.room(tenant));
  const beyond = new Set(paid.slice(room));
  await store.withhold(tenant, [...beyond]);
  return messages.filter((each) => !beyond.has(each));
}
