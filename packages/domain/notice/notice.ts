import * as z from "zod/mini";
import type { TenantId } from "../tenant/index.ts";
import type { TemplateName } from "./templates.ts";

export const Channel = z.enum(["whatsapp", "email"]);
export type Channel = z.infer<typeof Channel>;

/** One message to one person over one channel. */
export interface Message {
  /** The same for the same event and recipient, so that a repeat can be told. */
  id: string;
  channel: Channel;
  /** E.164 for WhatsApp, an address for e-mail. */
  to: string;
  template: TemplateName;
  parameters: string[];
  subject: string;
  /** The template with its places filled, for channels without templates. */
  text: string;
}

/** Who carries messages of one channel: the WhatsApp Cloud API, an e-mail service. */
export interface Messenger {
  channel: Channel;
  /** Answers the provider's own id. Throws when it was not taken; then it is tried again. */
  send(message: Message): Promise<string>;
}

export interface NoticeStore {
  /** Records that a message is about to be sent; false when it was sent before. */
  begin(tenant: TenantId, message: Pick<Message, "id" | "channel">): Promise<boolean>;
  /** Records that the provider took it. */
  sent(tenant: TenantId, id: string, providerId: string): Promise<void>;
}

/** Sends a message once: what was sent before is not sent again, whatever repeats. */
export async function sendOnce(
  tenant: TenantId,
  message: Message,
  messengers: Messenger[],
  store: NoticeStore,
): Promise<void> {
  const messenger = messengers.find(({ channel }) => channel === message.channel);
  if (!messenger) throw new Error(`nobody carries ${message.channel}`);
  if (!(await store.begin(tenant, message))) return;
  await store.sent(tenant, message.id, await messenger.send(message));
}
