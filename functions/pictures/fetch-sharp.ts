import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { FETCHED } from "./add-sharp.ts";

/** Before a deployment: fetches the picture library's machine code for Lambda (Linux on ARM) into dist/, where functions/build.ts finds it. */
const { dependencies } = JSON.parse(
  await readFile(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"),
) as { dependencies: Record<string, string> };
await mkdir(FETCHED, { recursive: true });
// A package of its own, or npm would look for one above and change that.
await writeFile(`${FETCHED}/package.json`, '{"private":true}');
const npm = spawn(
  "npm",
  ["install", "--os=linux", "--cpu=arm64", "--libc=glibc", "--no-audit", "--no-fund", `sharp@${dependencies["sharp"]}`],
  { cwd: FETCHED, stdio: "inherit" },
);
npm.on("close", (code) => (process.exitCode = code ?? 1));
