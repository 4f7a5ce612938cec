import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { OrderId } from "../order/order.ts";
import type { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import type { Notice } from "./people.ts";
import { kindOf, NoticeKind } from "./settings.ts";
import { fill } from "./templates.ts";

/** When it happened and the event that it tells of, `2026-11-24T01:05:00.000Z/evt_…`, so that notes sort by time. */
const NoteId = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z\/[\w@:-]{1,80}$/));

/** What a shop's people find in the workplace, whether or not a message reached their phones. */
export const InboxNote = z.strictObject({
  id: NoteId,
  at: Moment,
  kind: NoticeKind,
  order: z.optional(OrderId),
  text: z.string(),
});
export type InboxNote = z.infer<typeof InboxNote>;

export const Inbox = z.object({ notes: z.array(InboxNote), unread: z.int() });
export type Inbox = z.infer<typeof Inbox>;

/** Everything up to a note has been read. */
export const ReadInbox = z.strictObject({ upTo: NoteId });

export interface InboxStore {
  /** Again is the same. */
  keep(tenant: TenantId, notes: { shop: ShopId; note: InboxNote }[]): Promise<void>;
  /** The newest notes first, and how many of them are unread. */
  inbox(tenant: TenantId, shop: ShopId, limit: number): Promise<Inbox>;
  /** A mark never goes back. */
  read(tenant: TenantId, shop: ShopId, upTo: string): Promise<void>;
}

/** A message's words without the link at their end: to where its reader already is, or which is not its reader's. */
export const withoutLink = (text: string): string => text.replace(/[^.:]*: https?:\S+$/, "").trim();

/** A notice as it stands in the inbox. */
export function inboxNote({ id, at, template, parameters, order }: Notice): InboxNote {
  const text = withoutLink(fill(template, parameters("id"), "id"));
  return { id: `${at}/${id}`, at, kind: kindOf(template), ...(order ? { order } : {}), text };
}
