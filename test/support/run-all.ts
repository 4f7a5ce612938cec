import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { runChecks } from "./check.ts";
import { run } from "./run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() });

/** Everything that `npm test` means: what the code says, and what it does. A browser waits much and goes beside all the rest. Its last line counts all. */
async function main(): Promise<void> {
  const built = await run(["node", "site/build.ts"], { cwd: root, show: true });
  const functions = await run(["node", "functions/build.ts"], { cwd: root, show: true });
  const builds = { passed: 0, failed: [built, functions].filter(({ code }) => code !== 0).length };
  const results = await Promise.all([runTests("browser"), theRest()]);
  const [passed, failed] = (["passed", "failed"] as const).map((outcome) =>
    [builds, ...results.flat()].reduce((sum, result) => sum + result[outcome], 0),
  );
  process.exitCode = failed ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

interface Tally {
  passed: number;
  failed: number;
}

const theRest = async (): Promise<Tally[]> => [await runChecks(), await runTests("unit"), await runTests("cloud")];

async function runTests(project: "unit" | "cloud" | "browser"): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "etalase-test-"));
  const file = join(folder, "report.json");
  try {
    const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { code } = await run(["vitest", "run", `--project=${project}`, ...reports], { cwd: root, show: true });
    const report = Report.parse(JSON.parse(await readFile(file, "utf8")));
    // A file that could not be loaded has no failed test to count, and counts itself.
    const failed = report.numFailedTests || (code === 0 ? 0 : Math.max(1, report.numFailedTestSuites));
    return { passed: report.numPassedTests, failed };
  } finally {
    await rm(folder, { recursive: true });
  }
}

await main();
