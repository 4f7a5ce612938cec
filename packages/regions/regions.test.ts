import { beforeAll, describe, expect, it } from "vitest";
import {
  centroidOf,
  findRegency,
  knownFor,
  listRegencies,
  postalHint,
  type Regency,
  RegionError,
  timeZoneOf,
} from "./index.ts";

describe("Kabupaten Tangerang", () => {
  let regency: Regency;
  beforeAll(async () => {
    regency = await findRegency("36.03");
  });

  it("is found by its code with or without the dot", async () => {
    expect(regency).toMatchObject({
      code: "3603",
      name: "Kabupaten Tangerang",
      slug: "kab-tangerang",
      province: { code: "36", name: "Banten" },
    });
    expect(await findRegency("3603")).toEqual(regency);
  });

  it("has 29 districts with 28 kelurahan and 246 desa", () => {
    const villages = regency.districts.flatMap((district) => district.villages);
    expect(regency.districts).toHaveLength(29);
    expect(villages.filter(({ kind }) => kind === "kelurahan")).toHaveLength(28);
    expect(villages.filter(({ kind }) => kind === "desa")).toHaveLength(246);
    expect(villages).toHaveLength(274);
    expect(regency.districts[0]).toMatchObject({ code: "360301", name: "Balaraja", slug: "balaraja" });
    expect(regency.districts[0]?.villages[0]).toMatchObject({ code: "3603011001", kind: "kelurahan" });
  });

  it("keeps villages of one name in different districts apart", () => {
    const names = regency.districts.flatMap((district) => district.villages.map(({ name }) => name));
    const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
    expect([...repeated].toSorted()).toEqual([
      "Caringin",
      "Jati Mulya",
      "Kemuning",
      "Mekar Jaya",
      "Mekarsari",
      "Sukamanah",
      "Sukamulya",
      "Sukatani",
      "Talagasari",
    ]);
    const codes = regency.districts.flatMap((district) => district.villages.map(({ code }) => code));
    expect(new Set(codes).size).toBe(274);
  });

  it("knows where every district lies and suggests its postal code", () => {
    for (const { code } of regency.districts) {
      expect(postalHint(code)).toMatch(/^15\d{3}$/);
      expect(centroidOf(code)?.lat).toBeCloseTo(-6.2, 0);
      expect(centroidOf(code)?.lng).toBeCloseTo(106.5, 0);
    }
    expect(postalHint("317101")).toBeUndefined();
  });
});

describe("the whole country", () => {
  it("gives each of 514 regencies a slug of its own", async () => {
    const regencies = await listRegencies();
    expect(regencies).toHaveLength(514);
    expect(new Set(regencies.map(({ slug }) => slug)).size).toBe(514);
    for (const { slug, province } of regencies) {
      expect(slug).toMatch(/^(kab|kota)(-[a-z0-9]+)+$/);
      expect(province.name).not.toBe("");
    }
  });

  it("reads quoted names and kinds of village found elsewhere", async () => {
    const sumenep = await findRegency("35.29");
    expect(sumenep.districts.find(({ code }) => code === "352922")).toMatchObject({ name: 'Ra"as', slug: "raas" });
    const jayapura = await findRegency("91.03");
    expect(jayapura.districts.flatMap(({ villages }) => villages).map(({ kind }) => kind)).toContain("desa adat");
  });

  it("tells villages of one name inside one district apart by their slugs", async () => {
    const { districts } = await findRegency("12.01");
    const villages = districts.find(({ code }) => code === "120110")?.villages ?? [];
    const twins = villages.filter(({ name }) => name === "Sorkam Kanan");
    expect(twins.map(({ slug }) => slug)).toEqual(["sorkam-kanan", `sorkam-kanan-${twins[1]?.code.slice(-4)}`]);
  });
});

it("knows what is made where it is documented, and nothing elsewhere", () => {
  expect(knownFor("360319")).toContain("Topi bambu Ciakar");
  expect(knownFor("360304")).toEqual([]);
  expect(knownFor("360201")).toEqual([]);
});

describe("a wrong code", () => {
  it.each([
    ["36.05", "Kabupaten Serang"],
    ["3699", "Kota Tangerang Selatan"],
    ["tangerang", "Kabupaten Tangerang"],
    ["kab tangerag", "Kabupaten Tangerang"],
  ])("%s is answered with what may be meant: %s", async (code, meant) => {
    const error = await findRegency(code).catch((thrown: unknown) => thrown);
    if (!(error instanceof RegionError)) throw error;
    expect(error.message).toContain(`No regency or city has the code "${code}"`);
    expect(error.nearest.map(({ name }) => name)).toContain(meant);
  });

  it("of a province is told apart", async () => {
    await expect(findRegency("36")).rejects.toThrow(
      /36 is the code of the province Banten;.*Kabupaten Pandeglang \(3601\)/,
    );
  });

  it("of nothing known gets a plain sentence", async () => {
    for (const code of ["", "99.99", "36.03.01", "*"])
      await expect(findRegency(code)).rejects.toBeInstanceOf(RegionError);
  });
});

it("tells the time zone of each part of the country", () => {
  expect(["36", "61", "62", "21"].map(timeZoneOf)).toEqual(Array(4).fill("Asia/Jakarta"));
  expect(["51", "63", "65", "73"].map(timeZoneOf)).toEqual(Array(4).fill("Asia/Makassar"));
  expect(["81", "82", "91", "96"].map(timeZoneOf)).toEqual(Array(4).fill("Asia/Jayapura"));
});
