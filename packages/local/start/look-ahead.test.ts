import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openState } from "../core/state.ts";
import { lookAhead } from "./look-ahead.ts";

let state: string;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), "etalase-ahead-"));
});
afterEach(() => rm(state, { recursive: true }));

const fresh = () => lookAhead({ state, port: 0, fresh: true });
const kept = () => {
  const open = openState(state);
  const value = open.setting("seed");
  open.close();
  return value;
};
const keep = () => {
  const open = openState(state);
  open.keep("seed", "old");
  return open;
};

it("begins anew where it is asked to, on a damaged folder too", async () => {
  keep().close();
  await lookAhead({ state, port: 0 });
  expect(kept()).toBe("old");
  await fresh();
  expect(kept()).toBeUndefined();
  await writeFile(join(state, "cloud.db"), "not a database".repeat(400));
  await fresh();
  expect(kept()).toBeUndefined();
});

it("never takes the folder away from a marketplace that runs on it", async () => {
  const open = keep();
  await expect(fresh()).rejects.toMatchObject({ message: expect.stringContaining("is in use by another process") });
  open.close();
  expect(kept()).toBe("old");
});

it("removes nothing from a folder that is somebody else's", async () => {
  await mkdir(join(state, "photos"));
  await fresh();
  expect(existsSync(join(state, "photos"))).toBe(true);
});
