import { sendOnce } from "@etalase/domain/notice";
import { TenantId } from "@etalase/domain/tenant";
import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { consume } from "../events/subscribe.ts";
import { messengers } from "../messengers/index.ts";
import { notices } from "../stores.ts";

export const SendNotice = z.object({ tenant: TenantId, notice: z.string(), at: Moment });
export type SendNotice = z.infer<typeof SendNotice>;

/** Sends what waited for the end of somebody's quiet hours, unless it was sent meanwhile. */
export const handler = consume(async (body) => {
  const { tenant, notice, at } = SendNotice.parse(body);
  if (Date.parse(at) > Date.now()) return;
  const message = await notices.waiting(tenant, notice);
  if (message) await sendOnce(tenant, [message], messengers, notices);
});
