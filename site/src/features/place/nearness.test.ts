import { expect, it } from "vitest";
import { districts } from "../../../test-support/catalogue.ts";
import { distance, nearestFirst, pointOf } from "./nearness.ts";

const centre = (name: string) => districts.find((district) => district.name === name)?.centre ?? { lat: 0, lng: 0 };

it("measures kilometres", () => {
  expect(distance(centre("Panongan"), centre("Cikupa"))).toBeCloseTo(6.9, 0);
  expect(distance(centre("Kronjo"), centre("Cisauk"))).toBeGreaterThan(30);
});

it("puts one's own district first, then its neighbours, and what has no middle last", () => {
  const places = [undefined, ...districts.map((district) => district.centre)];
  const names = nearestFirst(centre("Panongan"), places).map((at) => districts[at - 1]?.name);
  expect(names.slice(0, 3)).toEqual(["Panongan", "Legok", "Jambe"]);
  expect(names.at(-1)).toBeUndefined();
});

it("reads a point only from what is one", () => {
  expect(pointOf("-6.2,106.5")).toEqual({ lat: -6.2, lng: 106.5 });
  for (const text of [undefined, "", "6", "a,b", "1,"]) expect(pointOf(text)?.lng ?? 0).toBe(0);
});
