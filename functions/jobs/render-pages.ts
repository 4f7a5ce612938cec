import { Slug, TenantId } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { consume } from "../events/subscribe.ts";
import { publish, publishShops } from "../pages.ts";
import { touching } from "../touched-pages.ts";

export const RenderPages = z.union([
  z.strictObject({ tenant: TenantId, addresses: z.array(z.templateLiteral(["/", z.string()])) }),
  z.strictObject({ tenant: TenantId, shops: z.array(z.strictObject({ district: Slug, shop: Slug })) }),
]);
export type RenderPages = z.infer<typeof RenderPages>;

/** One handful of a full render. */
export const handler = consume(async (message) => {
  const handful = RenderPages.parse(message);
  if ("addresses" in handful) await publish(handful.tenant, touching(handful.addresses));
  else await publishShops(handful.tenant, handful.shops);
});
