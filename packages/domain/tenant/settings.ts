import { DomainError, moment, TimeZone } from "@etalase/kit";
import * as z from "zod/mini";
import { languages } from "../language/index.ts";
import { Email, Name, Paragraph, Phone } from "../person/index.ts";
import { type Cause, changed, type TenantMoved } from "./change.ts";
import { Accent, type Tenant } from "./tenant.ts";
import { DeliveryKind, everyWay, PaymentMethod } from "./ways.ts";

const LONGEST_TAGLINE = 120;
const LONGEST_TEXT = 6_000;

const several = <T>(each: z.ZodMiniType<T>, ...more: z.core.$ZodCheck<T[]>[]) =>
  z.array(each).check(
    z.minLength(1),
    z.refine((all) => new Set(all).size === all.length, { error: "twice" }),
    ...more,
  );

/** What a regency says of itself and decides for its market. Its officers set it, or the operator; it shows on every page. */
export const Settings = z.strictObject({
  name: Name(60),
  /** One sentence under the heading of its home page; empty for the usual one. */
  tagline: Paragraph(LONGEST_TAGLINE),
  /** As its brand has it; pages move it until it can be read (`accents`). */
  accent: Accent,
  /** Where complaints reach the dinas. */
  whatsapp: Phone,
  email: Email,
  /** Its own texts beside the marketplace's; empty for none. */
  terms: Paragraph(LONGEST_TEXT),
  privacy: Paragraph(LONGEST_TEXT),
  languages: several(
    z.enum(languages),
    z.refine((all) => all.includes("id"), { error: "indonesian_always" }),
  ),
  timeZone: TimeZone,
  payments: several(PaymentMethod),
  deliveries: several(DeliveryKind),
});
export type Settings = z.infer<typeof Settings>;

/** Some of them, as they are to be from the version on that whoever changes them has seen. */
export const ChangeSettings = z.extend(z.partial(Settings), { version: z.int() });
export type ChangeSettings = z.infer<typeof ChangeSettings>;

/** A tenant's settings; what it never decided is as for everybody. */
export const settingsOf = (tenant: Tenant): Settings => ({
  name: tenant.name,
  tagline: tenant.tagline ?? "",
  accent: tenant.accent,
  ...tenant.complaints,
  terms: tenant.terms ?? "",
  privacy: tenant.privacy ?? "",
  languages: tenant.languages ?? [...languages],
  timeZone: tenant.timeZone,
  payments: tenant.payments ?? [...everyWay.payments],
  deliveries: tenant.deliveries ?? [...everyWay.deliveries],
});

/** The tenant with some of its settings changed; undefined where they are so already. Throws `conflict` where somebody else changed it since. */
export function changeSettings(
  tenant: Tenant,
  { version, ...change }: ChangeSettings,
  cause: Cause,
): TenantMoved | undefined {
  if (version !== tenant.version) throw new DomainError("conflict");
  const before = settingsOf(tenant);
  // What was not sent is not there: no JSON says undefined.
  const wanted = { ...before, ...change } as Settings;
  const { whatsapp, email, ...after } = wanted;
  const isSame = JSON.stringify(wanted) === JSON.stringify(before);
  if (isSame) return undefined;
  const privacyAt = after.privacy === before.privacy ? {} : { privacyAt: moment(cause.now) };
  return changed({ ...tenant, ...after, ...privacyAt, complaints: { whatsapp, email } }, cause);
}
