import { inboxNote } from "@etalase/domain/notice";
import { inboxes } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";
import { vendorNotices } from "./vendor-notices.ts";

/** What a vendor is told of stands in the workplace too, also where no message gets through. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const told = await vendorNotices(tenant, envelopes);
  await inboxes.keep(
    tenant,
    told.map(({ shop, notice }) => ({ shop: shop.id, note: inboxNote(notice) })),
  );
});
