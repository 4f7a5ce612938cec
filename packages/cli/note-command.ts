import { hostname, userInfo } from "node:os";
import type { TenantId } from "@etalase/domain/tenant";
import { auditStore, tenantStore } from "@etalase/dynamo";
import { moment } from "@etalase/kit";
import type { Command, Words } from "./command.ts";
import type { Target } from "./target.ts";

/** Puts what the operator does to a regency into its chain of acts, before it is done; a regency that is not there yet has none, and what is only tried is no act. */
export async function noteCommand(target: Target, { name, noted }: Command, words: Words): Promise<void> {
  const id = (words.positionals[0] ?? "").replace(".", "");
  if (!noted || words.flag("dry-run") || !(await tenantStore(target.tableOf).tenant(id))) return;
  await note(target, id, name);
}

/** Puts an act of the operator into a regency's chain, or into the platform's own (`PLATFORM`) where it concerns several, or one that is not there yet. */
export const note = (
  { tableOf }: Pick<Target, "tableOf">,
  chain: TenantId,
  what: string,
  subject: Record<string, string> = {},
): Promise<void> =>
  auditStore(tableOf).append(chain, {
    at: moment(Date.now()),
    role: "operator",
    who: userInfo().username,
    from: hostname(),
    what,
    subject,
  });
