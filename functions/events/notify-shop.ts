import { type Message, sendOnce, shopMessages } from "@etalase/domain/notice";
import type { Envelope } from "@etalase/kit";
import { messengers } from "../messengers/index.ts";
import { applications, notices, shops } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { subscribe } from "./subscribe.ts";

/** Tells vendor and dinas how an application goes, and of papers that end. */
export const handler = subscribe(async (envelope) => {
  await sendOnce(envelope.tenant, await messagesOf(envelope), messengers, notices);
});

/** A shop that never applied, as those of the sample, is told nothing. */
async function messagesOf(envelope: Envelope): Promise<Message[]> {
  const { tenant: id, subject } = envelope;
  const [tenant, shop, application] = await Promise.all([
    tenantOf(id),
    shops.shop(id, subject.id),
    applications.application(id, subject.id),
  ]);
  return tenant && shop && application ? shopMessages(envelope, { tenant, shop, application }) : [];
}
