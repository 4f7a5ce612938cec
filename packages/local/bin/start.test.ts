import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const SCRIPT = "packages/local/bin/start.mjs";
let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "etalase-clone-"));
  mkdirSync(dirname(join(clone, SCRIPT)), { recursive: true });
  cpSync(fileURLToPath(new URL("./start.mjs", import.meta.url)), join(clone, SCRIPT));
});
afterAll(() => rmSync(clone, { recursive: true }));

/** Starts it where there is nothing but the script, by a Node that says of itself to be of that version. */
function startBy(version: string) {
  const versions = JSON.stringify({ ...process.versions, node: version });
  const claim = `for (const [name, value] of [["versions", ${versions}], ["version", "v${version}"]]) Object.defineProperty(process, name, { value });`;
  const preload = `data:text/javascript,${encodeURIComponent(claim)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", preload, SCRIPT], {
    cwd: clone,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

it("says what to install where Node is too old", () => {
  expect(startBy("18.20.4")).toEqual({
    status: 1,
    said: "Etalase needs Node 20 or newer to begin with; this is v18.20.4. Install one from https://nodejs.org and try again.",
  });
});

it("says what to run where the packages are missing, or only some of them came", () => {
  const missing = {
    status: 1,
    said: 'The packages are not (all) installed yet. Run "npm ci" first, then "npm start".',
  };
  expect(startBy("20.19.0")).toEqual(missing);
  mkdirSync(join(clone, "node_modules", "aws-cdk-lib"), { recursive: true });
  expect(startBy("20.19.0")).toEqual(missing);
});

it("says what to install where no Node came with the packages", () => {
  writeFileSync(join(clone, "node_modules", ".package-lock.json"), "{}");
  expect(startBy("22.1.0").said).toMatch(
    /^No Node 24 came with the packages for .+, and this is v22\.1\.0\. Install Node 24 and try again\.$/,
  );
});
