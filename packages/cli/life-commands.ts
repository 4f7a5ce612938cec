import { type Command, existing, UsageError } from "./command.ts";
import { exportTenant } from "./export-tenant.ts";
import { importTenant } from "./import-tenant.ts";
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

export const lifeCommands: Command[] = [exporting, importing];
