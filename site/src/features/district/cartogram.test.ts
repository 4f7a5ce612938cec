import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { districts } from "../../../test-support/catalogue.ts";
import { assign } from "./assign.ts";
import { cartogram, type Placeable, ROW } from "./cartogram.ts";
import { labelLines } from "./label-lines.ts";

const map = cartogram(districts);
const tileOf = (name: string) => {
  const tile = map.tiles.find(({ district }) => district.name === name);
  if (!tile) throw new Error(`no tile for ${name}`);
  return tile;
};
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
const beside = (one: string, other: string) => apart(tileOf(one), tileOf(other)) < 1.01;

/** Regencies of any shape: in a line, in a heap, all on one spot. */
const anyRegency = fc
  .array(
    fc.record({
      lat: fc.double({ min: -11, max: 6, noNaN: true }),
      lng: fc.double({ min: 95, max: 141, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 52,
    },
  )
  .map((centres) =>
    centres.map((centre, index): Placeable => ({ code: String(100_000 + index), name: `Kecamatan ${index}`, centre })),
  );

describe("the map of Kabupaten Tangerang", () => {
  it("has every district once, the coast in the north, the sunset in the west", () => {
    expect(map.placed).toBe(true);
    expect(map.tiles.map(({ district }) => district.name).toSorted()).toEqual(
      districts.map(({ name }) => name).toSorted(),
    );
    for (const coast of ["Kronjo", "Mauk", "Pakuhaji", "Teluknaga"])
      expect(tileOf(coast).y).toBeLessThan(tileOf("Cikupa").y);
    for (const south of ["Solear", "Jambe", "Cisauk"]) expect(tileOf(south).y).toBeGreaterThan(tileOf("Balaraja").y);
    for (const west of ["Gunung Kaler", "Jayanti", "Cisoka"]) expect(tileOf(west).x).toBeLessThan(tileOf("Curug").x);
    expect(tileOf("Kosambi").x).toBeGreaterThan(tileOf("Sepatan").x);
  });

  it.each([
    ["Sepatan", "Sepatan Timur"],
    ["Teluknaga", "Kosambi"],
    ["Curug", "Kelapa Dua"],
    ["Pagedangan", "Cisauk"],
    ["Cisoka", "Solear"],
    ["Mekar Baru", "Gunung Kaler"],
    ["Cikupa", "Panongan"],
  ])("lays %s beside %s", (one, other) => {
    expect(beside(one, other)).toBe(true);
  });

  it("turns no two districts around that lie clearly apart", () => {
    for (const a of map.tiles)
      for (const b of map.tiles) {
        const [from, to] = [a.district.centre, b.district.centre];
        if (!from || !to) continue;
        if (to.lng - from.lng > 0.06) expect(b.x, `${a.district.name}, ${b.district.name}`).toBeGreaterThan(a.x);
        if (from.lat - to.lat > 0.06) expect(b.y, `${a.district.name}, ${b.district.name}`).toBeGreaterThan(a.y);
      }
  });

  it("leaves 44 pixels for each tile on a phone of 360", () => {
    expect((360 - 2 * 16) / map.width).toBeGreaterThanOrEqual(44);
  });
});

describe("the map of any regency", () => {
  it("lays no tile upon another, and all within its frame", () => {
    fc.assert(
      fc.property(anyRegency, (regency) => {
        const { tiles, width, height } = cartogram(regency);
        expect(tiles).toHaveLength(regency.length);
        tiles.forEach((tile, index) => {
          for (const other of tiles.slice(0, index)) expect(apart(tile, other)).toBeGreaterThan(0.999);
          expect(tile.x).toBeGreaterThanOrEqual(0.5);
          expect(tile.x).toBeLessThanOrEqual(width - 0.5);
          expect(tile.y).toBeGreaterThan(0);
          expect(tile.y).toBeLessThan(height);
        });
        expect(width).toBeLessThanOrEqual(6.5);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same in whatever order the districts come", () => {
    fc.assert(
      fc.property(anyRegency, (regency) => {
        expect(cartogram(regency.toReversed())).toEqual(cartogram(regency));
      }),
      { numRuns: 20 },
    );
  });

  it("stands in the order of names where centres are unknown", () => {
    const { placed, tiles } = cartogram(districts.map(({ code, name }) => ({ code, name })));
    expect(placed).toBe(false);
    expect(tiles.slice(0, 3).map(({ district, y }) => [district.name, Math.round(y / ROW)])).toEqual([
      ["Balaraja", 1],
      ["Cikupa", 1],
      ["Cisauk", 1],
    ]);
  });
});

it("gives every row the column that is best for all", () => {
  const permutations = (rest: number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((first) =>
          permutations(rest.filter((each) => each !== first)).map((others) => [first, ...others]),
        );
  const all = permutations([0, 1, 2, 3, 4]).map((order) => order.slice(0, 4));
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 }),
      (cost) => {
        const sum = (columns: number[]) =>
          columns.reduce((total, column, row) => total + (cost[row]?.[column] ?? 0), 0);
        const found = assign(cost);
        expect(new Set(found).size).toBe(4);
        expect(sum(found)).toBe(Math.min(...all.map(sum)));
      },
    ),
  );
});

it.each([
  ["Curug", ["Curug"]],
  ["Gunung Kaler", ["Gunung", "Kaler"]],
  ["Teluknaga", ["Teluk-", "naga"]],
  ["Sukamulya", ["Suka-", "mulya"]],
  ["Pagedangan", ["Page-", "dangan"]],
  ["Sei Rampah", ["Sei", "Rampah"]],
  ["Muara Dua", ["Muara", "Dua"]],
  ["Panongan", ["Pano-", "ngan"]],
  ["Balaraja", ["Balaraja"]],
  ["IV Koto Aur", ["IV Koto", "Aur"]],
])("writes %s in lines that fit a tile", (name, lines) => {
  expect(labelLines(name)).toEqual(lines);
});
