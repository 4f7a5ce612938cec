import { auditStore } from "@etalase/dynamo";
import { type Command, existing } from "./command.ts";

/** Throws where the chain does not hold, so that the command ends with 1. */
const verify: Command = {
  name: "audit verify",
  usage: "CODE",
  help: "read a regency's whole chain of acts: whether one was changed or taken out; the last hash, kept elsewhere, shows later that nothing before it was",
  options: {},
  async run(target, { positionals: [code] }) {
    const tenant = await existing(target, code);
    const { entries, last, broken } = await auditStore(target.tableOf).verify(tenant.id);
    if (broken)
      throw new Error(`The acts of ${tenant.name} cannot be believed from number ${broken.number} on: ${broken.why}.`);
    return {
      lines: [`${entries} acts of ${tenant.name} are whole.`, `  Last  ${last}`],
      data: { tenant: tenant.id, entries, last },
    };
  },
};

export const auditCommands: Command[] = [verify];
