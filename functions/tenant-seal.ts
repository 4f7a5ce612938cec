import { STSClient } from "@aws-sdk/client-sts";
import type { TenantId } from "@etalase/domain/tenant";
import { dataKeys, type Seal, tenantCredentials, tenantTables } from "@etalase/dynamo";
import { HOUR } from "@etalase/kit";
import { openSeal } from "./data-key.ts";
import { required } from "./env.ts";
import { type Kms, kmsOf } from "./kms.ts";
import { tenantOf } from "./tenants.ts";

const key = required("SEAL_KEY");
const role = required("TENANT_SEAL_ROLE");
const keys = dataKeys(tenantTables({ name: required("KEYS_TABLE"), role }));
const sts = new STSClient({});

const kept = new Map<TenantId, Kms>();

/** KMS in the name of a tenant; its credentials are kept while the function is warm. */
export function tenantKms(tenant: TenantId): Kms {
  const known = kept.get(tenant);
  if (known) return known;
  const credentials = renewed(tenantCredentials(sts, role, tenant));
  const kms = kmsOf({ key, tenant, credentials, endpoint: process.env["AWS_ENDPOINT_URL"] });
  kept.set(tenant, kms);
  return kms;
}

const FRESH_FOR = HOUR;
const seals = new Map<TenantId, { until: number; of: string | undefined; seal: Promise<Seal> }>();

/** A tenant's seal, whose key a warm function keeps as long as its credentials: one reading and one call of KMS, not one an order. A regency that was removed and is onboarded anew has another. */
export async function sealOf(tenant: TenantId): Promise<Seal> {
  const of = (await tenantOf(tenant))?.createdAt;
  const known = seals.get(tenant);
  if (known && known.of === of && known.until > Date.now()) return known.seal;
  const seal = openSeal(tenant, tenantKms(tenant), keys);
  seals.set(tenant, { until: Date.now() + FRESH_FOR, of, seal });
  seal.catch(() => seals.delete(tenant));
  return seal;
}

type Credentials = Awaited<ReturnType<ReturnType<typeof tenantCredentials>>>;
const MARGIN_MILLISECONDS = 300_000;

/** Credentials until shortly before they end. */
function renewed(renew: () => Promise<Credentials>): () => Promise<Credentials> {
  let known: Promise<Credentials> | undefined;
  return async () => {
    const held = await known;
    if (held && held.expiration.getTime() - Date.now() > MARGIN_MILLISECONDS) return held;
    known = renew();
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
}
