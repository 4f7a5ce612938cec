import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accents, contrast } from "./accent.ts";

const tokens = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = tokens.split("@media (prefers-color-scheme: dark)");

const colour = (scheme: string, name: string): string => {
  const value = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(scheme)?.[1] ?? "";
  return value.length === 4 ? `#${Array.from(value.slice(1), (digit) => digit + digit).join("")}` : value;
};

const PAIRS = [
  ["ink", "paper"],
  ["ink", "card"],
  ["ink", "sunk"],
  ["muted", "paper"],
  ["muted", "card"],
  ["muted", "sunk"],
  ["leaf", "paper"],
  ["leaf", "card"],
  ["leaf", "leaf-soft"],
  ["on-leaf", "leaf"],
  ["mango-ink", "mango-soft"],
  ["terracotta", "card"],
  ["terracotta", "terracotta-soft"],
] as const;

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s scheme", (_name, scheme) => {
  it.each(PAIRS)("%s can be read on %s", (ink, ground) => {
    expect(contrast(colour(scheme, ink), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5);
  });
});

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 1);
});

it.each(["#ffff00", "#c8501e", "#000000", "#ffffff", "#14603f"])(
  "makes of a tenant's %s a colour that is read on both grounds",
  (accent) => {
    const { light: onPaper, dark: onNight } = accents(accent);
    expect(contrast(onPaper, colour(light, "paper"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onNight, colour(dark, "paper"))).toBeGreaterThanOrEqual(4.5);
  },
);

it("leaves a colour that is readable as it is", () => {
  expect(accents("#14603f").light).toBe("#14603f");
});
