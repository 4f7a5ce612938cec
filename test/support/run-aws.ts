import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { STAGE_OUTPUTS, STAGE_URL } from "../isolation/stage-variables.ts";
import { run } from "./run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const USAGE = "npm run test:aws -- --stage trial --url https://pasar.example.id [--outputs outputs-trial.json]";

/** The matrix of tenants against a stage on AWS, with the operator's credentials of the environment. Answers an exit code. */
async function main(): Promise<number> {
  const {
    stage,
    url,
    outputs = `outputs-${stage}.json`,
  } = parseArgs({
    options: { stage: { type: "string" }, url: { type: "string" }, outputs: { type: "string" } },
  }).values;
  if (!stage || !url) return refuse(USAGE);
  // It opens shops there, and takes orders.
  if (stage === "live") return refuse("The stage live has shoppers; try this on another one.");
  const file = resolve(outputs);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return refuse(`${file} is not there: write it with "cdk deploy --all --outputs-file ${outputs}".`);
  const { code } = await run(["vitest", "run", "--project=cloud", "test/isolation/matrix.test.ts"], {
    cwd: root,
    env: { [STAGE_OUTPUTS]: file, [STAGE_URL]: url },
    show: true,
  });
  return code;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}

process.exitCode = await main();
