import { fileURLToPath } from "node:url";
import { forbiddenImports } from "./imports.ts";
import { run } from "./run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Check {
  name: string;
  /** Undefined when all is well, else what is wrong. */
  check(): Promise<string | undefined>;
}

const command =
  (...words: [string, ...string[]]) =>
  async (): Promise<string | undefined> => {
    const { code, output } = await run(words, { cwd: root });
    return code === 0 ? undefined : output;
  };

/** What is true of the code without running it. */
export const checks: Check[] = [
  { name: "types", check: command("tsc", "-p", "tsconfig.json") },
  { name: "types of the pages", check: command("astro", "check", "--root", "site", "--minimumSeverity", "error") },
  { name: "lint", check: command("oxlint", "--type-aware", ".") },
  { name: "format", check: command("biome", "check", ".") },
  {
    name: "imports run one way",
    async check() {
      const found = await forbiddenImports(root);
      return found.length > 0 ? found.join("\n") : undefined;
    },
  },
];

/** Runs the checks one after the other; answers how many passed and failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, check } of checks) {
    const started = performance.now();
    const wrong = await check();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${wrong === undefined ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
    if (wrong !== undefined) {
      console.log(wrong);
      failed++;
    }
  }
  return { passed: checks.length - failed, failed };
}

if (import.meta.main) process.exitCode = (await runChecks()).failed > 0 ? 1 : 0;
