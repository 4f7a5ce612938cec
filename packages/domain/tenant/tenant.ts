import { Moment, TimeZone } from "@etalase/kit";
import * as z from "zod/mini";
import { languages } from "../language/index.ts";
import { Line } from "../person/text.ts";
import { PlanName } from "./plan.ts";
import { DeliveryKind, PaymentMethod } from "./ways.ts";

/** A regency's official code without the dot, e.g. `3603`. It is the tenant's id. */
export const TenantId = z.string().check(z.regex(/^\d{4}$/));
export type TenantId = z.infer<typeof TenantId>;

/** Official codes without dots; names are not unique and never keys. */
export const DistrictCode = z.string().check(z.regex(/^\d{6}$/));
export type DistrictCode = z.infer<typeof DistrictCode>;
export const VillageCode = z.string().check(z.regex(/^\d{10}$/));
export type VillageCode = z.infer<typeof VillageCode>;

/** A word of an address: lower case, digits and single hyphens. */
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

const SLUG_LENGTH = 60;

/** A name as a word of an address; empty where it has no Latin letter and no digit. */
export const slugIn = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/['\p{M}]/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_LENGTH)
    .replaceAll(/^-|-$/g, "");

export const VillageKind = z.enum(["kelurahan", "desa", "desa adat"]);

export const Village = z.strictObject({ code: VillageCode, name: z.string(), kind: VillageKind });
export type Village = z.infer<typeof Village>;

export const District = z.strictObject({
  code: DistrictCode,
  name: z.string(),
  slug: Slug,
  villages: z.array(Village),
  /** Its middle in degrees (WGS 84), where it is known. */
  centre: z.optional(z.strictObject({ lat: z.number(), lng: z.number() })),
  /** The products that its name brings to mind, in Indonesian. */
  knownFor: z.optional(z.array(z.string())),
});
export type District = z.infer<typeof District>;

/** A colour as `#rrggbb`. */
export const Accent = z.string().check(z.toLowerCase(), z.regex(/^#[0-9a-f]{6}$/));

/** What a regency never decided (`settingsOf`) is left out. */
export const Tenant = z.strictObject({
  id: TenantId,
  slug: Slug,
  name: z.string(),
  province: z.string(),
  timeZone: TimeZone,
  /** The host people open; the canonical address of every page begins with it. */
  origin: z.url(),
  /** Contact for complaints; Permendag 31/2023 asks for the marketplace's own beside the ministry's. */
  complaints: z.strictObject({ whatsapp: z.string(), email: z.string() }),
  accent: Accent,
  tagline: z.optional(z.string()),
  terms: z.optional(z.string()),
  privacy: z.optional(z.string()),
  /** When its own text on data was last changed; each of them is kept. */
  privacyAt: z.optional(Moment),
  languages: z.optional(z.array(z.enum(languages))),
  payments: z.optional(z.array(PaymentMethod)),
  deliveries: z.optional(z.array(DeliveryKind)),
  /** What it may have at most (`planOf`); the operator says it. */
  plan: z.optional(PlanName),
  /** Sample data is marked as such on every page. */
  sample: z.boolean(),
  /** Closed for the time being by the operator, and what people are told of it. */
  suspended: z.optional(z.strictObject({ at: Moment, reason: Line(200) })),
  /** To be destroyed, since when, and not before when. */
  removing: z.optional(z.strictObject({ at: Moment, until: Moment })),
  version: z.int(),
  createdAt: Moment,
});
export type Tenant = z.infer<typeof Tenant>;
