import * as z from "zod/mini";
import { ShopId } from "../shop/index.ts";
import { TenantId } from "../tenant/index.ts";

export const Role = z.enum(["owner", "staff", "officer", "buyer", "operator"]);
export type Role = z.infer<typeof Role>;

/** Who works in a shop. Staff keep its shelf and its orders; who belongs to it and where its money goes is for owners. */
export const ShopRole = z.enum(["owner", "staff"]);
export type ShopRole = z.infer<typeof ShopRole>;

/** What a person is in a tenant; owners and staff are it of one shop. */
export const Membership = z.strictObject({ tenant: TenantId, role: Role, shop: z.optional(ShopId) });
export type Membership = z.infer<typeof Membership>;

/** Memberships as one claim, `3603:owner:shp_…` separated by spaces: authorizers of HTTP APIs hand claims on as text. */
export const membershipsClaim = (memberships: Membership[]): string =>
  memberships.map(({ tenant, role, shop }) => [tenant, role, ...(shop ? [shop] : [])].join(":")).join(" ");

/** The memberships of a claim; what is none is left out. */
export const membershipsIn = (claim: string): Membership[] =>
  claim.split(" ").flatMap((text) => {
    const [tenant, role, shop] = text.split(":");
    const membership = z.safeParse(Membership, { tenant, role, ...(shop ? { shop } : {}) });
    return membership.success ? [membership.data] : [];
  });

/** What somebody is in a shop; the owner where they are both. */
export function shopRole(memberships: Membership[], tenant: TenantId, shop: ShopId): ShopRole | undefined {
  const roles = memberships.filter((one) => one.tenant === tenant && one.shop === shop).map(({ role }) => role);
  return ShopRole.options.find((role) => roles.includes(role));
}
