import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { replaceFolder } from "./build-folder.ts";

let folder: string;
let place: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "etalase-build-"));
  place = join(folder, "functions");
});
afterEach(() => rm(folder, { recursive: true }));

const build = (text: string, name = "index.mjs") => replaceFolder(place, (work) => writeFile(join(work, name), text));
const inode = async () => (await stat(place)).ino;

it("leaves the very folder that stands there when what was built is the same, for those who read it", async () => {
  await build("one");
  const before = await inode();
  await build("one");
  expect(await inode()).toBe(before);
  expect(await readdir(folder)).toEqual(["functions"]);
});

it("replaces all of it when a byte or a file differs", async () => {
  await build("one");
  await build("two");
  expect(await readFile(join(place, "index.mjs"), "utf8")).toBe("two");
  await build("two", "other.mjs");
  expect(await readdir(place)).toEqual(["other.mjs"]);
});

it("keeps what stands there when a build fails", async () => {
  await build("one");
  const failing = replaceFolder(place, () => Promise.reject(new Error("does not build")));
  await expect(failing).rejects.toThrow("does not build");
  expect(await readdir(folder)).toEqual(["functions"]);
  expect(await readFile(join(place, "index.mjs"), "utf8")).toBe("one");
});
