import { readFileSync } from "node:fs";
import { accents, contrast, PAPER } from "@etalase/domain/tenant";
import { describe, expect, it } from "vitest";
import { dyes } from "./dyes.ts";
import { pairs } from "./pairs.ts";

const [light, dark] = ["tokens", "dark"].map((file) =>
  readFileSync(new URL(`./${file}.css`, import.meta.url), "utf8"),
) as [string, string];

const colour = (scheme: string, name: string): string => {
  const value = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(scheme)?.[1] ?? "";
  return value.length === 4 ? `#${Array.from(value.slice(1), (digit) => digit + digit).join("")}` : value;
};

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("in the %s scheme", (name, scheme) => {
  it.each(pairs)("%s can be read on %s", (ink, ground) => {
    expect(contrast(colour(scheme, ink), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(dyes))("%s can be read on its own ground and on the page's", (_dye, sides) => {
    const { ink, soft } = sides[name];
    for (const ground of [soft, colour(scheme, "paper"), colour(scheme, "card")])
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(scheme, "ink"), soft)).toBeGreaterThanOrEqual(7);
  });
});

it("names the ground as the stylesheets do", () => {
  expect(PAPER).toEqual({ light: colour(light, "paper"), dark: colour(dark, "paper") });
});

it("gives every colour of the day its night, but those that stay", () => {
  const names = (scheme: string) => [...scheme.matchAll(/--([a-z-]+): #/g)].map(([, name]) => name);
  expect(names(dark)).toEqual(names(light).filter((name) => name !== "on-mango" && name !== "on-deep"));
});

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 1);
});

it("makes of any tenant's colour one that is read on both grounds, and a deep one that white is read on", () => {
  const grounds = [colour(light, "paper"), colour(dark, "paper")] as const;
  // Four thousand colours, evenly over all there are.
  const every = Array.from({ length: 0x1000 }, (_, index) =>
    Array.from(index.toString(16).padStart(3, "0"), (digit) => digit + digit).join(""),
  );
  const unread = every.filter((hex) => {
    const { light: onPaper, dark: onNight, deep } = accents(`#${hex}`);
    return contrast("#ffffff", deep) < 7 || contrast(onPaper, grounds[0]) < 4.5 || contrast(onNight, grounds[1]) < 4.5;
  });
  expect(unread).toEqual([]);
});

it("leaves a colour that is readable as it is", () => {
  expect(accents("#14603f").light).toBe("#14603f");
});
