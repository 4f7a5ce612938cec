import { writeFile } from "node:fs/promises";
import { beginRemoval, cancelRemoval, mayBeDestroyed, REMOVAL_GRACE_DAYS } from "@etalase/domain/tenant";
import { PLATFORM, tenantStore } from "@etalase/dynamo";
import { type Answer, type Command, existing, UsageError, type Words } from "./command.ts";
import { exportTenant } from "./export-tenant.ts";
import { importTenant } from "./import-tenant.ts";
import { note } from "./note-command.ts";
import { type Certificate, certificateOf, isBeingDestroyed, removeTenant } from "./remove-tenant.ts";
import type { Target } from "./target.ts";
import type { Counts } from "./tenant-records.ts";

const EVERY = 500;

/** Says how far it is once in a while, not with every record. */
function nowAndThen(tell: (line: string) => void) {
  let next = 0;
  return (what: string, { items, people, files }: Counts) => {
    const done = items + people + files;
    if (done < next) return;
    next = done + EVERY;
    tell(`${what}: ${items} items, ${people} people, ${files} files`);
  };
}

const exporting: Command = {
  name: "tenant export",
  usage: "CODE --to FILE",
  help: "write everything of a tenant into one file: its items, people, pictures and papers",
  options: { to: { type: "string" } },
  noted: true,
  async run(target, words, tell) {
    const tenant = await existing(target, words.positionals[0]);
    const file = words.text("to");
    if (!file)
      throw new UsageError(`Into which file? etalase tenant export ${tenant.id} --to ${tenant.slug}.etalase.gz`);
    const told = nowAndThen(tell);
    const sums = await exportTenant(target, tenant, file, (counts) => told("written", counts));
    return {
      lines: [
        `${tenant.name} is in ${file}: ${sums.items} items, ${sums.people} people, ${sums.files} files`,
        `  State    ${sums.state}`,
        `  SHA-256  ${sums.sha256} (of the file's content, before it was compressed)`,
        "It holds personal data and identity numbers that are sealed with the key of this deployment: keep it as you would keep those.",
      ],
      data: { tenant: tenant.id, file, ...sums },
    };
  },
};

const importing: Command = {
  name: "tenant import",
  usage: "FILE",
  help: "bring a tenant back from its file, where there is nothing of it; again, it does what is still missing",
  options: {},
  async run(target, { positionals: [file] }, tell) {
    if (!file) throw new UsageError("From which file? etalase tenant import FILE");
    await note(target, PLATFORM, "tenant import", { file });
    const { tenant, sums, state, added } = await importTenant(target, file, nowAndThen(tell));
    return {
      lines: [
        `${tenant.name} ${added ? "is back" : "was back already"}: ${sums.items} items, ${sums.people} people, ${sums.files} files`,
        `  State    ${state}, as in the file`,
        `  ${tenant.origin}/${added ? " is being rendered" : ""}`,
      ],
      data: { tenant: tenant.id, added, ...sums, state },
    };
  },
};

const removing: Command = {
  name: "tenant remove",
  usage: "CODE [--days N] [--cancel] [--certificate FILE]",
  help: `close a regency and, when ${REMOVAL_GRACE_DAYS} days are over and it is asked again, destroy everything of it; --cancel keeps it`,
  options: { days: { type: "string" }, cancel: { type: "boolean" }, certificate: { type: "string" } },
  noted: true,
  async run(target, words, tell) {
    const code = words.positionals[0] ?? "";
    const store = tenantStore(target.tableOf);
    const gone = await certificateOf(target, code.replace(".", ""));
    if (gone && !(await store.tenant(gone.tenant))) return certified(gone, "was removed already", words);
    const tenant = await existing(target, code);
    const cause = { actor: "operator" as const, now: Date.now() };
    if (words.flag("cancel")) {
      if (await isBeingDestroyed(target, tenant))
        throw new Error(
          `${tenant.name} is being destroyed and cannot be kept; run the command without --cancel to end it.`,
        );
      const kept = cancelRemoval(tenant, cause);
      if (kept) await store.saveTenant(kept);
      const lines = [
        kept ? `${tenant.name} stays; its pages are being rendered.` : `${tenant.name} is not being removed.`,
      ];
      return { lines, data: { changed: kept !== undefined } };
    }
    const begun = beginRemoval(tenant, daysIn(words, target), cause);
    if (begun) await store.saveTenant(begun);
    const { removing: wait } = begun?.tenant ?? tenant;
    if (begun || !mayBeDestroyed(tenant, cause.now)) {
      const lines = [
        `${tenant.name} is closed and can be destroyed from ${wait?.until} on, by this command again.`,
        `  Keep it      etalase tenant remove ${tenant.id} --cancel`,
        `  Take it out  etalase tenant export ${tenant.id} --to ${tenant.slug}.etalase.gz`,
      ];
      return { lines, data: { tenant: tenant.id, changed: begun !== undefined, until: wait?.until } };
    }
    return certified(await removeTenant(target, tenant, tell), "is removed", words);
  },
};

/** On AWS a regency can always be kept for a day; on this machine a trial may end at once. */
function daysIn(words: Words, { local }: Target): number {
  const days = Number(words.text("days") ?? REMOVAL_GRACE_DAYS);
  const least = local ? 0 : 1;
  if (!Number.isInteger(days) || days < least) throw new UsageError(`--days takes a whole number from ${least} on.`);
  return days;
}

async function certified(certificate: Certificate, what: string, words: Words): Promise<Answer> {
  const file = words.text("certificate") ?? `etalase-${certificate.tenant}-removed.json`;
  await writeFile(file, `${JSON.stringify(certificate, null, 2)}\n`);
  const { stood, destroyed, elsewhere } = certificate;
  return {
    lines: [
      `${certificate.name} ${what}; the certificate is in ${file}.`,
      `  Stood      ${stood.items} items, ${stood.people} people, ${stood.files} pictures and papers (${stood.state})`,
      `  Destroyed  ${Object.entries(destroyed)
        .map(([name, count]) => `${count} ${name}`)
        .join(", ")}; its host`,
      ...elsewhere.map((each) => `  Stays      ${each}`),
      `  SHA-256    ${certificate.sha256}`,
    ],
    data: certificate,
  };
}

export const lifeCommands: Command[] = [exporting, importing, removing];
