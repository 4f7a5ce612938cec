import { Line } from "@etalase/domain/person";
import { resume, suspend, type TenantMoved } from "@etalase/domain/tenant";
import { tenantStore } from "@etalase/dynamo";
import * as z from "zod/mini";
import { type Answer, type Command, existing, UsageError } from "./command.ts";
import type { Target } from "./target.ts";

const LONGEST_REASON = 200;
const by = () => ({ actor: "operator" as const, now: Date.now() });

const suspendTenant: Command = {
  name: "tenant suspend",
  usage: 'CODE --reason "..."',
  help: "close a regency for the time being: its pages say why, nothing can be ordered or changed, officers can still read; again changes nothing",
  options: { reason: { type: "string" } },
  noted: true,
  async run(target, words) {
    const reason = z.safeParse(Line(LONGEST_REASON), words.text("reason") ?? "");
    if (!reason.success)
      throw new UsageError(
        `Why? --reason "..." is shown on the regency's pages, in at most ${LONGEST_REASON} characters.`,
      );
    const tenant = await existing(target, words.positionals[0]);
    const moved = suspend(tenant, reason.data, by());
    return save(target, moved, {
      done: `${tenant.name} is suspended; its pages are being rendered to say so. Open it again: etalase tenant resume ${tenant.id}`,
      same: `${tenant.name} was suspended already, for that reason.`,
    });
  },
};

const resumeTenant: Command = {
  name: "tenant resume",
  usage: "CODE",
  help: "open a suspended regency again; again changes nothing",
  options: {},
  noted: true,
  async run(target, { positionals: [code] }) {
    const tenant = await existing(target, code);
    return save(target, resume(tenant, by()), {
      done: `${tenant.name} is open again; its pages are being rendered to say so.`,
      same: `${tenant.name} was open already.`,
    });
  },
};

async function save(
  target: Target,
  moved: TenantMoved | undefined,
  { done, same }: { done: string; same: string },
): Promise<Answer> {
  if (!moved) return { lines: [same], data: { changed: false } };
  await tenantStore(target.tableOf).saveTenant(moved);
  return { lines: [done], data: { changed: true, tenant: moved.tenant } };
}

export const suspensionCommands: Command[] = [suspendTenant, resumeTenant];
