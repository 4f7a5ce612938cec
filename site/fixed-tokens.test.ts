import { expect, it } from "vitest";
import { fixedTokens } from "./fixed-tokens.ts";

const { transform } = fixedTokens();

it("writes measures out and leaves what night changes", () => {
  const css = ".a{padding:var(--s3);color:var(--ink);border-radius:var(--round)}";
  expect(transform(css, "/site/src/a.css?used")).toBe(".a{padding:12px;color:var(--ink);border-radius:16px}");
});

it("keeps of the tokens only the colours that have a night", () => {
  const css = ":root {\n  --ink: #1b2a22;\n  --s3: 12px;\n}";
  expect(transform(css, "/site/src/styles/tokens.css")).toBe(":root {\n  --ink: #1b2a22;\n  }");
});

it("touches nothing but stylesheets", () => {
  expect(transform("var(--s3)", "/site/src/a.ts")).toBeUndefined();
});
