import { auditStore, PLATFORM } from "@etalase/dynamo";
import { type Command, existing } from "./command.ts";

/** Throws where the chain does not hold, so that the command ends with 1. */
const verify: Command = {
  name: "audit verify",
  usage: "[CODE]",
  help: "read a regency's whole chain of acts, or the platform's own: whether one was changed or taken out; the last hash, kept elsewhere, shows later that nothing before it was",
  options: {},
  async run(target, { positionals: [code] }) {
    const { id, name } = code ? await existing(target, code) : { id: PLATFORM, name: "the platform" };
    const { entries, last, broken } = await auditStore(target.tableOf).verify(id);
    if (broken)
      throw new Error(`The acts of ${name} cannot be believed from number ${broken.number} on: ${broken.why}.`);
    return {
      lines: [`${entries} acts of ${name} are whole.`, `  Last  ${last}`],
      data: { ...(code ? { tenant: id } : {}), entries, last },
    };
  },
};

export const auditCommands: Command[] = [verify];
