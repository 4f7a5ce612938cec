import { categories } from "@etalase/domain/category";
import { RESERVED_SLUGS } from "@etalase/domain/page";
import { type District, type Tenant, TenantOnboarded } from "@etalase/domain/tenant";
import { PLATFORM, platformStore, tenantStore } from "@etalase/dynamo";
import { moment } from "@etalase/kit";
import { centroidOf, findRegency, knownFor, type Regency, timeZoneOf } from "@etalase/regions";
import { inviteOfficer, type Officer } from "./invite-officer.ts";
import type { Target } from "./target.ts";

export interface TenantChoices {
  /** The regency's official code, `36.03` or `3603`. */
  code: string;
  /** Where its pages are to be; `originOf` where it is left to us. */
  origin: string;
  sample: boolean;
  complaints: { whatsapp: string; email: string };
  /** Whom the dinas sends first. */
  officer?: Officer;
}

/** What a regency begins with. */
export interface TenantPlan {
  tenant: Tenant;
  districts: District[];
  villages: number;
  categories: number;
}

export interface Onboarding {
  tenant: Tenant;
  /** False where it was there already. */
  added: boolean;
  /** False where the officer was one already. */
  invited: boolean;
}

const LEAF_GREEN = "#1f5c3a";

/** What would stand of a regency, from the official list; nothing is written. Throws a RegionError with the nearest names. */
export async function planTenant(choices: TenantChoices, now = Date.now()): Promise<TenantPlan> {
  const regency = await findRegency(choices.code);
  const districts = districtsOf(regency);
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
  const villages = districts.reduce((sum, district) => sum + district.villages.length, 0);
  return { tenant, districts, villages, categories: categories.length };
}

/**
 * Onboards a regency with its districts and villages from the official list, its host and its first officer. Again is the same: what stands is left as it is, and what an
 * interruption left undone is done.
 */
export async function addTenant(target: Target, choices: TenantChoices, now = Date.now()): Promise<Onboarding> {
  const { tenant: planned, districts } = await planTenant(choices, now);
  const store = tenantStore(target.tableOf);
  const standing = await store.tenant(planned.id);
  const tenant = standing ?? planned;
  const host = new URL(tenant.origin).hostname;
  const shown = await target.hosts.tenantOf(host);
  if (shown !== undefined && shown !== tenant.id)
    throw new Error(`${host} shows the pages of ${shown} already; choose another address with --origin.`);
  const event = TenantOnboarded.of({ slug: tenant.slug }, { actor: "operator", now });
  const added = standing ? false : await store.onboard(tenant, districts, event);
  await platformStore(target.tableOf(PLATFORM)).addTenant(tenant.id, tenant.slug);
  if (shown === undefined) await target.hosts.give(host, tenant.id);
  const invited = choices.officer ? await inviteOfficer(target, tenant, choices.officer, now) : false;
  return { tenant, added, invited };
}

/** A regency's own address below a domain: `https://kab-tangerang.etalase.example`. */
export async function originOf(code: string, base: string): Promise<string> {
  const { slug } = await findRegency(code);
  const url = new URL(base.includes("://") ? base : `https://${base}`);
  url.hostname = `${slug}.${url.hostname}`;
  return url.origin;
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
