import { TenantId } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { consume } from "../events/subscribe.ts";
import { publish } from "../pages.ts";

export const RenderPages = z.object({
  tenant: TenantId,
  addresses: z.array(z.templateLiteral(["/", z.string()])),
});
export type RenderPages = z.infer<typeof RenderPages>;

/** One handful of a full render. */
export const handler = consume(async (message) => {
  const { tenant, addresses } = RenderPages.parse(message);
  await publish(tenant, addresses);
});
