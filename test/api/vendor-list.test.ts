import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caller, openShop, signIn, type TestCloud, testCloud } from "../support/cloud.ts";
import { type CommandLine, commandLine } from "../support/command-line.ts";

const HEAD = "Nama Pemilik,WhatsApp,Nama Usaha,Kecamatan,Desa/Kelurahan,Jenis Usaha,Alamat";

let test: TestCloud;
let etalase: CommandLine;
let folder: string;
beforeAll(async () => {
  [test, folder] = [await testCloud(), await mkdtemp(join(tmpdir(), "etalase-list-"))];
  etalase = await commandLine(test);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await etalase.remove();
  await test.close();
});

async function list(...rows: string[]): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(file, [HEAD, ...rows].join("\n"));
  return file;
}
const bring = async (file: string, ...options: string[]) => {
  const { code, out } = await etalase("tenant", "import-vendors", "36.03", file, "--json", ...options);
  return { code, ...(JSON.parse(out) as { fresh: number; known: number; wrong: number; troubles: { row: number }[] }) };
};

/** What is written down; of functions that only look nothing is. */
async function written() {
  const { tableOf, people } = test.target;
  const scans = [tableOf("").name, people.table].map((TableName) => people.db.send(new ScanCommand({ TableName })));
  return (await Promise.all(scans)).map(({ Count }) => Count);
}

it("begins an application for each vendor of a list once, and says of the other rows what is in their way", async () => {
  const known = await openShop(test, []);
  const file = await list(
    "Ibu Rohmah,0813-9002-0001,Keripik Rohmah,Panongan,Ciakar,Makanan,Kp. Ciakar RT 003/RW 001",
    "Pak Dadang,0813 9002 0002,Anyaman Dadang,Kec. Balaraja,Sentul,Kerajinan,",
    "Bu Nining,12,Kue Nining,Panongan,Ciakar,Makanan,",
    `Ibu Sarmi,${known.phone},Toko Kedua,Panongan,Ciakar,Makanan,`,
  );
  const before = await written();
  expect(await bring(file, "--dry-run")).toMatchObject({
    code: 1,
    fresh: 2,
    known: 1,
    wrong: 1,
    troubles: [{ row: 4 }],
  });
  expect(await written()).toEqual(before);

  expect(await bring(file)).toMatchObject({ code: 1, fresh: 2, known: 1, wrong: 1 });
  expect(await bring(file)).toMatchObject({ code: 1, fresh: 0, known: 3, wrong: 1 });
  const shown = await etalase("tenant", "import-vendors", "36.03", file, "--dry-run");
  expect(shown.out).toMatch(/Row 4, WhatsApp: This phone number is incomplete.*Nothing was written/s);

  const token = await signIn(test.cloud, "+6281390020001");
  const { body } = await caller(test.cloud)("GET", "/vendor/application", { token });
  expect(body["application"]).toMatchObject({
    state: "draft",
    owner: { name: "Ibu Rohmah", phone: "+6281390020001" },
    business: { name: "Keripik Rohmah", kind: "food", district: "360319", address: "Kp. Ciakar RT 003/RW 001" },
  });
});

it("is refused for what is no such list, before anything is written", async () => {
  const other = join(folder, "other.csv");
  await writeFile(other, "Nama,Harga\nTopi,45000\n");
  for (const file of [other, join(folder, "none.csv")])
    expect((await etalase("tenant", "import-vendors", "36.03", file)).code).toBe(2);
});
