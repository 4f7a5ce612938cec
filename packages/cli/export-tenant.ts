import { randomUUID } from "node:crypto";
import type { Tenant } from "@etalase/domain/tenant";
import { moment } from "@etalase/kit";
import type { Target } from "./target.ts";
import { type Sums, writeTenantFile } from "./tenant-file.ts";
import { type Counts, recordsOf } from "./tenant-records.ts";

/** Writes everything of a tenant that cannot be made again into one file. A market that is open changes meanwhile: suspend it first where its state must be of one moment. */
export const exportTenant = (
  target: Target,
  { id, name }: Tenant,
  file: string,
  progress: (counts: Counts) => void,
): Promise<Sums> => {
  const header = { kind: "tenant", format: 1, tenant: id, name, export: randomUUID(), at: moment(Date.now()) } as const;
  return writeTenantFile(file, header, recordsOf(target, id), progress);
};
