// Any Node can read this file: it says what is missing in one sentence, and hands over to the Node that came with the packages.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST = 20;
const root = fileURLToPath(new URL("../../../", import.meta.url));
const bundled = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [major] = process.versions.node.split(".").map(Number);
if (major < OLDEST)
  fail(
    `Etalase needs Node ${OLDEST} or newer to begin with; this is ${process.version}. Install one from https://nodejs.org and try again.`,
  );
// npm writes this file last: without it an installation was not begun, or not finished.
if (!existsSync(join(root, "node_modules", ".package-lock.json")))
  fail('The packages are not (all) installed yet. Run "npm ci" first, then "npm start".');

const runtime = existsSync(bundled) ? bundled : process.execPath;
if (runtime === process.execPath && major < 24) {
  fail(
    `No Node 24 came with the packages for ${process.platform} ${process.arch}, and this is ${process.version}. Install Node 24 and try again.`,
  );
}

const child = spawn(
  runtime,
  [
    "--disable-warning=ExperimentalWarning",
    fileURLToPath(new URL("../start.ts", import.meta.url)),
    ...process.argv.slice(2),
  ],
  { stdio: "inherit", shell: process.platform === "win32" },
);
// Ctrl-C reaches the child by itself; this process only waits for it to stop.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
