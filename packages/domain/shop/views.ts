import * as z from "zod/mini";
import { Application, ApplicationItem, ApplicationState, BusinessKind, Decision } from "./application.ts";
import { checklistOf } from "./checklist.ts";
import { decisionsIn } from "./decide.ts";
import { ShopId } from "./shop.ts";

const Checklist = z.object({
  items: z.array(z.object({ item: ApplicationItem, done: z.boolean(), needed: z.boolean() })),
  percent: z.int(),
  complete: z.boolean(),
});

/** Without whose it is, and of the NIK only what may be read. */
const Shown = z.object({
  ...z.omit(Application, { person: true }).shape,
  owner: z.optional(z.object({ name: z.string(), phone: z.string(), nik: z.optional(z.string()) })),
});

/** An application as its vendor sees it. */
export const ApplicationView = z.object({ application: Shown, checklist: Checklist });
export type ApplicationView = z.infer<typeof ApplicationView>;

/** The same as officers see it, with what they may decide. */
export const OfficerView = z.object({
  ...ApplicationView.shape,
  place: z.string(),
  decisions: z.array(Decision),
});
export type OfficerView = z.infer<typeof OfficerView>;

/** An application in a list. */
export const ApplicationSummary = z.object({
  shop: ShopId,
  state: ApplicationState,
  name: z.string(),
  owner: z.string(),
  place: z.string(),
  kind: z.optional(BusinessKind),
  changedAt: z.string(),
});
export type ApplicationSummary = z.infer<typeof ApplicationSummary>;

export function applicationView(whole: Application): ApplicationView {
  const { person: _, owner, ...application } = whole;
  const shown = owner && {
    name: owner.name,
    phone: owner.phone,
    ...(owner.nik ? { nik: owner.nik.masked } : {}),
  };
  return {
    application: { ...application, ...(shown ? { owner: shown } : {}) },
    checklist: checklistOf(whole),
  };
}

export const officerView = (application: Application, place: string): OfficerView => ({
  ...applicationView(application),
  place,
  decisions: decisionsIn(application.state),
});

export const applicationSummary = (application: Application, place: string): ApplicationSummary => ({
  shop: application.shop,
  state: application.state,
  name: application.business?.name ?? "",
  owner: application.owner?.name ?? "",
  place,
  ...(application.business ? { kind: application.business.kind } : {}),
  changedAt: application.changedAt,
});
