import { ShopId } from "@etalase/domain/shop";
import { TenantId } from "@etalase/domain/tenant";
import * as z from "zod/mini";

export const Role = z.enum(["owner", "staff", "officer", "buyer", "operator"]);
export type Role = z.infer<typeof Role>;

/** What a person is in a tenant; owners and staff are it of one shop. */
export const Membership = z.strictObject({ tenant: TenantId, role: Role, shop: z.optional(ShopId) });
export type Membership = z.infer<typeof Membership>;

/** Memberships as one claim, `3603:owner:shp_…` separated by spaces: authorizers of HTTP APIs hand claims on as text. */
export const membershipsClaim = (memberships: Membership[]): string =>
  memberships.map(({ tenant, role, shop }) => [tenant, role, ...(shop ? [shop] : [])].join(":")).join(" ");
