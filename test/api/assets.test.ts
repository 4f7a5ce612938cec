import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishAssets, sweepAssets } from "@etalase/cli";
import { DAY } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { publishedSite } from "../support/site.ts";

const CLIENT = fileURLToPath(new URL("../../site/dist/client/", import.meta.url));

let test: TestCloud;
let elsewhere: string;

beforeAll(async () => {
  test = await testCloud();
  elsewhere = await mkdtemp(join(tmpdir(), "etalase-old-build-"));
});
afterAll(async () => {
  await test.close();
  await rm(elsewhere, { recursive: true });
});

const isThere = async (path: string) => (await fetch(test.cloud.url + path)).status === 200;

it("assets of an old build go once no page has named them for thirty days, and never one that a page names", async () => {
  const old = join(elsewhere, "client");
  await mkdir(join(old, "_astro"), { recursive: true });
  await writeFile(join(old, "_astro", "old.js"), "");
  await writeFile(join(elsewhere, "renderer.mjs.name"), "older");
  await publishAssets(test.target, old);
  await publishAssets(test.target, CLIENT);
  await openShop(test, [3]);

  const now = Date.now();
  expect(await sweepAssets(test.target, CLIENT, now)).toMatchObject({ marked: [{ name: "older" }], files: [] });
  expect(await sweepAssets(test.target, CLIENT, now + 29 * DAY)).toMatchObject({ marked: [], files: [] });
  expect(await isThere("/_astro/old.js")).toBe(true);
  expect(await sweepAssets(test.target, CLIENT, now + 30 * DAY)).toMatchObject({ files: ["assets/_astro/old.js"] });
  expect(await isThere("/_astro/old.js")).toBe(false);

  const pages = await publishedSite(test.target, TENANT);
  const named = new Set([...pages.values()].flatMap((page) => page.match(/\/_astro\/[\w.-]+/g) ?? []));
  expect(named.size).toBeGreaterThan(3);
  for (const path of named) expect([path, await isThere(path)]).toEqual([path, true]);
});
