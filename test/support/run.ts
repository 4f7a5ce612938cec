import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** Runs a tool of the project and waits for it; its output is kept, and shown as it comes when `show` is set. */
export function run(
  [name, ...words]: [string, ...string[]],
  { cwd, show = false, env = {} }: { cwd: string; show?: boolean; env?: Record<string, string> },
): Promise<{ code: number; output: string }> {
  const PATH = [join(cwd, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);
  const child = spawn(name, words, { cwd, env: { ...process.env, ...env, PATH }, shell: process.platform === "win32" });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      parts.push(text);
      if (show) process.stdout.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: parts.join("") }));
  });
}
