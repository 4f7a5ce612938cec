import { ShopId } from "@etalase/domain/shop";
import { TenantId } from "@etalase/domain/tenant";
import * as z from "zod/mini";

export const inTenant = { tenant: TenantId };
export const inShop = { tenant: TenantId, shop: ShopId };
/** An address that shows a file. */
export const Link = z.object({ link: z.string() });
