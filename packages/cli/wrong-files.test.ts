import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readOutputs } from "./target.ts";
import { readTenantFile } from "./tenant-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "etalase-wrong-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function holding(bytes: string | Buffer): Promise<string> {
  const file = join(folder, crypto.randomUUID());
  await writeFile(file, bytes);
  return file;
}

it("says of outputs that are none what is missing and how they are written", async () => {
  for (const bytes of ["{broken", "null", "{}"])
    await expect(readOutputs(await holding(bytes))).rejects.toThrow(
      /does not describe a deployment of this version \(TableName, .*cdk deploy --outputs-file/,
    );
  await expect(readOutputs(join(folder, "none"))).rejects.toThrow(/No deployment described/);
});

it("says of what is no export of a tenant that it is none, and ends there", async () => {
  for (const file of [join(folder, "none"), folder])
    await expect(readTenantFile(file)).rejects.toThrow(/^There is no file .*etalase tenant export/);
  for (const bytes of ["words", gzipSync("words\n"), gzipSync("")])
    await expect(readTenantFile(await holding(bytes))).rejects.toThrow(/is no export of a tenant/);
});
