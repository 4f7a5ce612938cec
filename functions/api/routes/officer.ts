import { AuditEntry } from "@etalase/domain/audit";
import { ApplicationState, ApplicationSummary, Decide, OfficerView, PaperKind } from "@etalase/domain/shop";
import { Accent, ChangeSettings, PlanName, Settings } from "@etalase/domain/tenant";
import { UsageView } from "@etalase/domain/usage";
import { Actor } from "@etalase/kit";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop, inTenant, Link } from "./shapes.ts";

const ActivityPage = z.object({
  entries: z.array(AuditEntry),
  /** The names of the shops that they are about, by their ids. */
  shops: z.record(z.string(), z.string()),
  /** Where older ones begin, also where none was found so far. */
  cursor: z.optional(z.string()),
});

const SettingsView = z.object({
  settings: Settings,
  version: z.int(),
  accents: z.object({ light: Accent, dark: Accent, deep: Accent }),
});

/** What the regency's officers see of applications, and decide. */
export const officerRoutes = {
  officerApplications: route({
    method: "get",
    path: "/api/v1/:tenant/officer/applications",
    summary: "Applications in a state, those that wait longest first",
    access: "officer",
    params: z.object(inTenant),
    query: z.strictObject({ state: z._default(ApplicationState, "submitted") }),
    status: 200,
    answer: z.object({ applications: z.array(ApplicationSummary) }),
  }),
  officerApplication: route({
    method: "get",
    path: "/api/v1/:tenant/officer/applications/:shop",
    summary: "An application with its papers, and what can be decided",
    access: "officer",
    params: z.object(inShop),
    status: 200,
    answer: OfficerView,
  }),
  officerPaper: route({
    method: "get",
    path: "/api/v1/:tenant/officer/applications/:shop/papers/:paper",
    summary: "An address that shows a paper's file for five minutes",
    access: "officer",
    params: z.object({ ...inShop, paper: PaperKind }),
    status: 200,
    answer: Link,
  }),
  officerNik: route({
    method: "get",
    path: "/api/v1/:tenant/officer/applications/:shop/nik",
    summary: "The owner's whole NIK; every opening is written down",
    access: "officer",
    noted: true,
    params: z.object(inShop),
    status: 200,
    answer: z.object({ nik: z.string() }),
  }),
  activity: route({
    method: "get",
    path: "/api/v1/:tenant/officer/activity",
    summary: "What officers, vendors, shoppers and the operator did, the newest first; of one role or on one day",
    access: "officer",
    params: z.object(inTenant),
    query: z.strictObject({
      role: z.optional(Actor),
      day: z.optional(z.iso.date()),
      cursor: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
    }),
    status: 200,
    answer: ActivityPage,
  }),
  decide: route({
    method: "post",
    path: "/api/v1/:tenant/officer/applications/:shop/decisions",
    summary: "Verify, ask to mend, reject, suspend or resume",
    access: "officer",
    params: z.object(inShop),
    body: Decide,
    status: 200,
    answer: OfficerView,
  }),
  usage: route({
    method: "get",
    path: "/api/v1/:tenant/officer/usage",
    summary: "What the regency's plan gives, and how much of it is used",
    access: "officer",
    params: z.object(inTenant),
    status: 200,
    answer: z.object({ plan: PlanName, usage: z.array(UsageView) }),
  }),
  settings: route({
    method: "get",
    path: "/api/v1/:tenant/officer/settings",
    summary: "What the regency decides for its market, and its colour as pages show it",
    access: "officer",
    params: z.object(inTenant),
    status: 200,
    answer: SettingsView,
  }),
  changeSettings: route({
    method: "patch",
    path: "/api/v1/:tenant/officer/settings",
    summary: "Change some of them, from the version that was read; every page follows. Again changes nothing",
    access: "officer",
    params: z.object(inTenant),
    body: ChangeSettings,
    status: 200,
    answer: SettingsView,
  }),
};
