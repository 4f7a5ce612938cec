import type { TenantId } from "@etalase/domain/tenant";
import { sealOf, tenantKms } from "../tenant-seal.ts";

const PLACE = "NIK";

/** Twice: by KMS itself, so that each opening stands in CloudTrail, and with the tenant's data key, so that no copy can be read once that is destroyed. */
export const closeNik = async (tenant: TenantId, nik: string): Promise<string> =>
  (await sealOf(tenant)).close(await tenantKms(tenant).close(Buffer.from(nik)), PLACE);

export const openNik = async (tenant: TenantId, sealed: string): Promise<string> =>
  (await tenantKms(tenant).open((await sealOf(tenant)).open(sealed, PLACE))).toString();
