import { expect, it } from "vitest";
import { merged } from "./merge.ts";

it("keeps what is known, takes what is newer, and puts new orders in front", () => {
  const known = [
    { id: "b", version: 3 },
    { id: "a", version: 1 },
  ];
  const newest = [
    { id: "c", version: 1 },
    { id: "b", version: 2 },
    { id: "a", version: 2 },
  ];
  expect(merged(known, newest)).toEqual([
    { id: "c", version: 1 },
    { id: "b", version: 3 },
    { id: "a", version: 2 },
  ]);
});
