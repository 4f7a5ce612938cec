import { TenantId } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { consume } from "../events/subscribe.ts";
import { Part, pagesIn } from "../full-render.ts";
import { pagesOf, publish } from "../pages.ts";

export const RenderPages = z.strictObject({ tenant: TenantId, part: Part });
export type RenderPages = z.infer<typeof RenderPages>;

/** One handful of a full render. */
export const handler = consume(async (message) => {
  const { tenant, part } = RenderPages.parse(message);
  for await (const touched of pagesIn(part, () => pagesOf(tenant))) await publish(tenant, touched);
});
