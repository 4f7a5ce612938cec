import { hostname, userInfo } from "node:os";
import { auditStore, tenantStore } from "@etalase/dynamo";
import { moment } from "@etalase/kit";
import type { Command, Words } from "./command.ts";
import type { Target } from "./target.ts";

/** Puts what the operator does to a regency into its chain of acts, before it is done; a regency that is not there yet has none. */
export async function noteCommand(target: Target, { name, noted }: Command, { positionals }: Words): Promise<void> {
  const id = (positionals[0] ?? "").replace(".", "");
  if (!noted || !(await tenantStore(target.tableOf).tenant(id))) return;
  await auditStore(target.tableOf).append(id, {
    at: moment(Date.now()),
    role: "operator",
    who: userInfo().username,
    from: hostname(),
    what: name,
    subject: {},
  });
}
