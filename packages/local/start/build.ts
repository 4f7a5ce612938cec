import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { saysDiskTrouble } from "../core/disk.ts";
import { CloudError } from "../core/errors.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const DISK_FULL = "The disk is full or fails: what is built cannot be written. Make some room and start again.";

/** Runs one of the project's own scripts with this Node. Throws what it wrote when it fails. */
function script(path: string, env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", path], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const written: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => written.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => written.push(text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const output = written.join("");
      if (code === 0) resolve();
      else reject(saysDiskTrouble(output) ? new CloudError(DISK_FULL) : new Error(`${path} failed:\n${output}`));
    });
  });
}

/** Builds what runs: the pages' renderer and the functions, then the templates that say how they hang together. */
export async function buildAll(assembly: string): Promise<void> {
  await script("site/build.ts");
  await script("functions/build.ts");
  await script("infra/app.ts", { CDK_OUTDIR: assembly });
}
