import type { AuditStore } from "@etalase/domain/audit";
import type { ShopRole } from "@etalase/domain/member";
import type { Tenant } from "@etalase/domain/tenant";
import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";

/** What a request carries through the app. There is no ambient tenant: whoever needs it reads it from here and hands it on. */
export interface Env {
  Bindings: { event: LambdaEvent; lambdaContext: LambdaContext };
  Variables: {
    tenant: Tenant;
    /** Where acts are written down: routes are read by what describes them too, which has no table. */
    audits: AuditStore;
    /** Who is signed in; set where somebody must be. */
    person: string;
    /** What the caller is in the shop of the path; set on vendors' routes only. */
    role?: ShopRole;
  };
}
