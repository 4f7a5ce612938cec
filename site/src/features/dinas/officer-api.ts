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

const at = (path: string) => inTenant(`/officer/applications${path}`);

/** What an officer may ask of the API. */
export const officerApi = {
  list: (state: string) => callSigned<{ applications: ApplicationSummary[] }>(at(`?state=${state}`)),
  look: (shop: string) => callSigned<OfficerView>(at(`/${shop}`)),
  nik: (shop: string) => callSigned<{ nik: string }>(at(`/${shop}/nik`)),
  paper: (shop: string, paper: PaperKind) => callSigned<{ link: string }>(at(`/${shop}/papers/${paper}`)),
  decide: (shop: string, body: Decide) => callSigned<OfficerView>(at(`/${shop}/decisions`), { method: "POST", body }),
  usage: () => callSigned<{ plan: PlanName; usage: UsageOf[] }>(inTenant("/officer/usage")),
  settings: () => callSigned<SettingsView>(inTenant("/officer/settings")),
  change: (body: Partial<Settings> & { version: number }) =>
    callSigned<SettingsView>(inTenant("/officer/settings"), { method: "PATCH", body }),
};
