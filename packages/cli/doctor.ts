import { type Check, checks, type Finding } from "./checks.ts";
import type { Command } from "./command.ts";
import type { Target } from "./target.ts";

export const doctor: Command = {
  name: "doctor",
  usage: "",
  help: "look at everything that can be wrong, and say what to do; ends with 1 where something is",
  options: {},
  async run(target, _words, tell) {
    const findings: Finding[] = [];
    for (const check of checks) {
      tell(check.name);
      findings.push(...(await examine(check, target)));
    }
    const wrong = findings.filter((finding) => finding.wrong).length;
    return {
      lines: [...findings.flatMap(linesOf), "", wrong === 0 ? "All is well." : `${wrong} things need somebody.`],
      data: { wrong, findings },
      failed: wrong > 0,
    };
  },
};

/** What cannot be looked at is a finding, not the end. */
async function examine({ name, look }: Check, target: Target): Promise<Finding[]> {
  try {
    return await look(target, Date.now());
  } catch (error) {
    const found = `could not be looked at: ${error instanceof Error ? error.message : String(error)}`;
    return [
      { check: name, wrong: true, found, todo: "see that the outputs are of this deployment, and your permissions" },
    ];
  }
}

const linesOf = ({ check, wrong, found, todo }: Finding): string[] => [
  `${wrong ? "WRONG" : "ok   "} ${check.padEnd(9)} ${found}`,
  ...(todo ? [`      -> ${todo}`] : []),
];
