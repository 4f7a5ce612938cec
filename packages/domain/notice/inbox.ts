import { type Envelope, idOf, Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { OrderId } from "../order/order.ts";
import type { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import { type OrderStory, vendorMessages } from "./order-notices.ts";

/** What a shop's people find in the workplace, whether or not a message reached their phones; named by the event that it tells of. */
export const InboxNote = z.strictObject({ id: idOf("event"), at: Moment, order: OrderId, text: z.string() });
export type InboxNote = z.infer<typeof InboxNote>;

export const Inbox = z.object({ notes: z.array(InboxNote), unread: z.int() });
export type Inbox = z.infer<typeof Inbox>;

/** Everything up to a note has been read. */
export const ReadInbox = z.strictObject({ upTo: idOf("event") });

export interface InboxStore {
  /** Again is the same. */
  keep(tenant: TenantId, notes: { shop: ShopId; note: InboxNote }[]): Promise<void>;
  /** The newest notes first, and how many of them are unread. */
  inbox(tenant: TenantId, shop: ShopId, limit: number): Promise<Inbox>;
  /** A mark never goes back. */
  read(tenant: TenantId, shop: ShopId, upTo: string): Promise<void>;
}

/** The vendor's message of an event, as it stands in the inbox: without the link to where its reader already is. */
export function inboxNote(envelope: Envelope, story: OrderStory): { shop: ShopId; note: InboxNote } | undefined {
  const [told] = vendorMessages(envelope, story);
  if (!told) return undefined;
  const text = told.text.replace(/[^.:]*: https?:\S+$/, "").trim();
  return { shop: story.shop.id, note: { id: envelope.id, at: envelope.at, order: story.order.id, text } };
}
