import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const build = fileURLToPath(new URL("../build.ts", import.meta.url));

/** The renderer as it is deployed, built first where a source changed. In a process of its own: a test's environment is not a build's. */
export async function builtRenderer() {
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  await promisify(execFile)(process.execPath, [build], { env });
  return import("../render.ts");
}
