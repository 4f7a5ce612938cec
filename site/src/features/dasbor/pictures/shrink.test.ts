import { expect, it } from "vitest";
import { fitting } from "./shrink.ts";

it.each([
  [4_000, 3_000, { width: 1_600, height: 1_200 }],
  [3_000, 4_000, { width: 1_200, height: 1_600 }],
  [800, 600, { width: 800, height: 600 }],
  [10_000, 2, { width: 1_600, height: 1 }],
])("makes a picture of %i by %i fit", (width, height, fits) => {
  expect(fitting(width, height)).toEqual(fits);
});
