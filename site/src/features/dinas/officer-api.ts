import type { ApplicationSummary, Decide, OfficerView, PaperKind } from "@etalase/domain/shop";
import { inTenant } from "../../lib/api.ts";
import { callSigned } from "../dasbor/session/session.ts";

const at = (path: string) => inTenant(`/officer/applications${path}`);

/** What an officer may ask of the API. */
export const officerApi = {
  list: (state: string) => callSigned<{ applications: ApplicationSummary[] }>(at(`?state=${state}`)),
  look: (shop: string) => callSigned<OfficerView>(at(`/${shop}`)),
  nik: (shop: string) => callSigned<{ nik: string }>(at(`/${shop}/nik`)),
  paper: (shop: string, paper: PaperKind) => callSigned<{ link: string }>(at(`/${shop}/papers/${paper}`)),
  decide: (shop: string, body: Decide) => callSigned<OfficerView>(at(`/${shop}/decisions`), { method: "POST", body }),
};
