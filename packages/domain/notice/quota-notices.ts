import type { Envelope } from "@etalase/kit";
import type { Quota, Tenant } from "../tenant/index.ts";
import { QuotaNeared, QuotaReached } from "../usage/index.ts";
import type { Message } from "./notice.ts";
import { message } from "./order-notices.ts";

const NAMES: Record<Quota, string> = {
  shops: "toko",
  products: "produk yang tayang",
  pictures: "ruang foto",
  messages: "pesan WhatsApp bulan ini",
};

/** What the dinas is told of a quota that is nearly used up, or is. */
export function officerQuotaMessages(envelope: Envelope, tenant: Tenant): Message[] {
  const { quota, used, of } = QuotaNeared.parse(envelope).data;
  const percent = `${Math.floor((used / of) * 100)}%`;
  const parameters = [tenant.name, NAMES[quota], percent, `${tenant.origin}/dinas/#paket`];
  const template = envelope.type === QuotaReached.type ? "officer_quota_reached" : "officer_quota_neared";
  const { whatsapp, email } = tenant.complaints;
  const words = { template, parameters } as const;
  return [message(envelope, words, "whatsapp", whatsapp), message(envelope, words, "email", email)];
}
