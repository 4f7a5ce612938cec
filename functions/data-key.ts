import type { TenantId } from "@etalase/domain/tenant";
import { type DataKeys, newDataKey, type Seal, sealWith } from "@etalase/dynamo";
import type { Kms } from "./kms.ts";

export { kmsOf } from "./kms.ts";

/** The seal of a tenant's data key, which is made when it is first needed. Many at once agree on one. */
export async function openSeal(tenant: TenantId, kms: Kms, keys: DataKeys): Promise<Seal> {
  const known = await keys.wrapped(tenant);
  if (known !== undefined) return sealWith(await kms.open(known));
  const wrapped = await kms.close(newDataKey());
  return sealWith(await kms.open(await keys.keepOnce(tenant, wrapped)));
}
