import { expect, it } from "vitest";
import { Product } from "./index.ts";

it.each(["constructor", "toString", "__proto__"])(
  "has no attribute called %s, which storage would take for something else",
  (name) => {
    const attributes = Object.fromEntries([[name, "x"]]);
    const issues = Product.safeParse({ attributes }).error?.issues.filter(({ path }) => path[0] === "attributes") ?? [];
    // A prototype is never among the keys at all.
    expect(issues.length).toBe(name === "__proto__" ? 0 : 1);
  },
);
