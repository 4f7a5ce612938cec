import type { AuditEntry } from "@etalase/domain/audit";
import type { ApplicationSummary, Decide, OfficerView, PaperKind } from "@etalase/domain/shop";
import type { PlanName, Quota, Settings } from "@etalase/domain/tenant";
import { inTenant } from "../../lib/api.ts";
import { callSigned } from "../dasbor/session/session.ts";

export interface SettingsView {
  settings: Settings;
  version: number;
}

/** How much of a quota is used; pictures in bytes. */
export interface UsageOf {
  quota: Quota;
  used: number;
  of: number;
  isNearing: boolean;
}
export interface ActivityPage {
  entries: AuditEntry[];
  shops: Record<string, string>;
  cursor?: string;
}
export interface SoughtActs {
  role?: string;
  /** `2026-11-24`. */
  day?: string;
  cursor?: string;
}

const at = (path: string) => inTenant(`/officer/applications${path}`);

/** What an officer may ask of the API. */
export const officerApi = {
  list: (state: string) => callSigned<{ applications: ApplicationSummary[] }>(at(`?state=${state}`)),
  look: (shop: string) => callSigned<OfficerView>(at(`/${shop}`)),
  nik: (shop: string) => callSigned<{ nik: string }>(at(`/${shop}/nik`)),
  paper: (shop: string, paper: PaperKind) => callSigned<{ link: string }>(at(`/${shop}/papers/${paper}`)),
  decide: (shop: string, body: Decide) => callSigned<OfficerView>(at(`/${shop}/decisions`), { method: "POST", body }),
  usage: () => callSigned<{ plan: PlanName; usage: UsageOf[] }>(inTenant("/officer/usage")),
  activity: (sought: SoughtActs) =>
    callSigned<ActivityPage>(inTenant(`/officer/activity?${new URLSearchParams({ ...sought })}`)),
  settings: () => callSigned<SettingsView>(inTenant("/officer/settings")),
  change: (body: Partial<Settings> & { version: number }) =>
    callSigned<SettingsView>(inTenant("/officer/settings"), { method: "PATCH", body }),
};
