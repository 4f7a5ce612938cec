import { RESERVED_SLUGS } from "@etalase/domain/page";
import { type District, type Tenant, TenantOnboarded } from "@etalase/domain/tenant";
import { PLATFORM, platformStore, tenantStore } from "@etalase/dynamo";
import { moment } from "@etalase/kit";
import { centroidOf, findRegency, knownFor, type Regency, timeZoneOf } from "@etalase/regions";
import type { Target } from "./target.ts";

export interface TenantChoices {
  /** The regency's official code, `36.03` or `3603`. */
  code: string;
  origin: string;
  sample: boolean;
  complaints: { whatsapp: string; email: string };
}

const LEAF_GREEN = "#1f5c3a";

/** Onboards a regency with its districts and villages from the official list. Again is the same: what stands is left as it is. */
export async function addTenant(
  target: Target,
  choices: TenantChoices,
  now = Date.now(),
): Promise<{ tenant: Tenant; added: boolean }> {
  const regency = await findRegency(choices.code);
  const tenant: Tenant = {
    id: regency.code,
    slug: regency.slug,
    name: regency.name,
    province: regency.province.name,
    timeZone: timeZoneOf(regency.province.code),
    origin: choices.origin,
    complaints: choices.complaints,
    accent: LEAF_GREEN,
    sample: choices.sample,
    version: 1,
    createdAt: moment(now),
  };
  const event = TenantOnboarded.of({ slug: tenant.slug }, { actor: "operator", now });
  const added = await tenantStore(target.tableOf).onboard(tenant, districtsOf(regency), event);
  await platformStore(target.tableOf(PLATFORM)).addTenant(tenant.id, tenant.slug);
  return { tenant, added };
}

const districtsOf = (regency: Regency): District[] =>
  regency.districts.map(({ code, name, slug, villages }) => {
    const centre = centroidOf(code);
    const products = knownFor(code);
    return {
      code,
      name,
      slug: RESERVED_SLUGS.has(slug) ? `kecamatan-${slug}` : slug,
      villages: villages.map((village) => ({ code: village.code, name: village.name, kind: village.kind })),
      ...(centre ? { centre } : {}),
      ...(products.length > 0 ? { knownFor: products } : {}),
    };
  });
