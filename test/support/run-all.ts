import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { runChecks } from "./check.ts";
import { run } from "./run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() });

/** Everything that `npm test` means: what the code says, then what it does. Its last line counts both. */
async function main(): Promise<void> {
  const built = await run(["node", "site/build.ts"], { cwd: root, show: true });
  const functions = await run(["node", "functions/build.ts"], { cwd: root, show: true });
  const builds = [built, functions].filter(({ code }) => code !== 0).length;
  const checks = await runChecks();
  const tests = await runTests();
  const passed = checks.passed + tests.passed;
  const failed = checks.failed + tests.failed + builds;
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

async function runTests(): Promise<{ passed: number; failed: number }> {
  const folder = await mkdtemp(join(tmpdir(), "etalase-test-"));
  const file = join(folder, "report.json");
  try {
    const words = ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`] as const;
    const { code } = await run([...words], { cwd: root, show: true });
    const report = Report.parse(JSON.parse(await readFile(file, "utf8")));
    // A file that could not be loaded has no failed test to count, and counts itself.
    const failed = report.numFailedTests || (code === 0 ? 0 : Math.max(1, report.numFailedTestSuites));
    return { passed: report.numPassedTests, failed };
  } finally {
    await rm(folder, { recursive: true });
  }
}

await main();
