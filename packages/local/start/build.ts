import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs one of the project's own scripts with this Node. Throws what it wrote when it fails. */
export function script(path: string, env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", path], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const written: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => written.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => written.push(text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${path} failed:\n${written.join("")}`))));
  });
}

/** Builds what runs: the pages' renderer and the functions, then the templates that say how they hang together. */
export async function buildAll(assembly: string): Promise<void> {
  await script("site/build.ts");
  await script("functions/build.ts");
  await script("infra/app.ts", { CDK_OUTDIR: assembly });
}
