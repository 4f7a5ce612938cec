import * as z from "zod/mini";
import type { TenantMoved } from "./change.ts";
import type { Tenant } from "./tenant.ts";

/** What a regency's plan limits: shops, products that are live, bytes of pictures, and messages by WhatsApp in a month. */
export const Quota = z.enum(["shops", "products", "pictures", "messages"]);
export type Quota = z.infer<typeof Quota>;

export type Plan = Readonly<Record<Quota, number>>;

export const PlanName = z.enum(["pilot", "standard", "large"]);
export type PlanName = z.infer<typeof PlanName>;

const GIGABYTE = 1_000_000_000;

/** `standard` holds five times what the average regency has once all of the country is here (infra/README.md). */
export const plans: Record<PlanName, Plan> = {
  pilot: { shops: 300, products: 5_000, pictures: 5 * GIGABYTE, messages: 20_000 },
  standard: { shops: 10_000, products: 100_000, pictures: 100 * GIGABYTE, messages: 500_000 },
  large: { shops: 50_000, products: 500_000, pictures: 500 * GIGABYTE, messages: 2_500_000 },
};

export const planNameOf = ({ plan }: Pick<Tenant, "plan">): PlanName => plan ?? "standard";

export const planOf = (tenant: Pick<Tenant, "plan">): Plan => plans[planNameOf(tenant)];

/** The tenant under another plan; undefined where it has that already. No page shows it, so that nothing is told. */
export const changePlan = (tenant: Tenant, plan: PlanName): TenantMoved | undefined =>
  planNameOf(tenant) === plan ? undefined : { tenant: { ...tenant, plan, version: tenant.version + 1 } };
