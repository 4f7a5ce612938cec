import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bootCloud } from "./index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "etalase-cloud-"));
  await mkdir(join(folder, "out"));
  await writeFile(join(folder, "out", "manifest.json"), JSON.stringify({ version: "1", artifacts: {} }));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const boot = (port = 0) => bootCloud({ assembly: join(folder, "out"), state: join(folder, "state"), port });

describe("what is wrong is told in one sentence with what to do", () => {
  it.each(["cloud.db", "tables.db"])("a damaged %s", async (file) => {
    await (await boot()).stop();
    for (const ending of ["-wal", "-shm"]) await rm(join(folder, "state", file + ending), { force: true });
    await writeFile(join(folder, "state", file), "not a database".repeat(400));
    await expect(boot()).rejects.toMatchObject({
      name: "CloudError",
      message: expect.stringMatching(/is damaged .* --fresh/),
    });
  });

  it.each(["cloud.db", "tables.db"])("a %s of which a part is spoilt that nobody has read yet", async (file) => {
    await (await boot()).stop();
    const path = join(folder, "state", file);
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0x55, bytes.length - 4_096));
    await expect(boot()).rejects.toMatchObject({ name: "CloudError", message: expect.stringContaining("is damaged") });
  });

  it.each(["objects", "cloud.db"])("a folder whose %s was taken away", async (part) => {
    await (await boot()).stop();
    await rm(join(folder, "state", part), { recursive: true });
    await expect(boot()).rejects.toMatchObject({
      name: "CloudError",
      message: expect.stringMatching(new RegExp(`its ${part} is missing.* --fresh`)),
    });
  });

  it("a port that another program has", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, "127.0.0.1", resolve);
    });
    const { port } = other.address() as AddressInfo;
    await expect(boot(port)).rejects.toMatchObject({
      name: "CloudError",
      message: expect.stringContaining(`Port ${port} is in use`),
    });
    other.close();
  });

  it("a folder of another version", async () => {
    await mkdir(join(folder, "state"));
    await writeFile(join(folder, "state", "version"), "0");
    await expect(boot()).rejects.toMatchObject({ name: "CloudError", message: expect.stringContaining("--fresh") });
  });
});
