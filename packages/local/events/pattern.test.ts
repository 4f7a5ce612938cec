import { describe, expect, it } from "vitest";
import { compilePattern } from "./pattern.ts";

const event = {
  source: "etalase",
  "detail-type": "order.placed",
  detail: {
    tenant: "3603",
    total: 45_000,
    note: null,
    empty: "",
    tags: ["new", "first"],
    buyer: { name: "Siti", ip: "10.1.2.3" },
    lines: [
      { sku: "a", quantity: 1 },
      { sku: "b", quantity: 5 },
    ],
  },
};

type Case = [string, object, boolean];

describe("an event pattern", () => {
  it.each<Case>([
    ["a value that is one of those", { "detail-type": ["order.paid", "order.placed"] }, true],
    ["no value of those", { "detail-type": ["order.paid"] }, false],
    ["every field that is named", { source: ["etalase"], detail: { tenant: ["3604"] } }, false],
    ["a field that is not there", { detail: { shop: ["s-1"] } }, false],
    ["a number as a number, not as text", { detail: { total: ["45000"] } }, false],
    ["null", { detail: { note: [null] } }, true],
    ["an empty text", { detail: { empty: [""] } }, true],
    ["one of a list's values", { detail: { tags: ["first"] } }, true],
    ["an object in a list", { detail: { lines: { sku: ["b"] } } }, true],
  ])("compares %s", (_, pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it.each<Case>([
    ["prefix", { "detail-type": [{ prefix: "order." }] }, true],
    ["prefix", { "detail-type": [{ prefix: "placed" }] }, false],
    ["prefix", { detail: { buyer: { name: [{ prefix: { "equals-ignore-case": "sI" } }] } } }, true],
    ["suffix", { "detail-type": [{ suffix: ".placed" }] }, true],
    ["suffix", { "detail-type": [{ suffix: "order" }] }, false],
    ["equals-ignore-case", { detail: { buyer: { name: [{ "equals-ignore-case": "SITI" }] } } }, true],
    ["wildcard", { "detail-type": [{ wildcard: "o*.p*d" }] }, true],
    ["wildcard", { "detail-type": [{ wildcard: "o*.x*" }] }, false],
    ["wildcard", { "detail-type": [{ wildcard: "order\\*placed" }] }, false],
    ["numeric", { detail: { total: [{ numeric: [">", 40_000, "<=", 45_000] }] } }, true],
    ["numeric", { detail: { total: [{ numeric: ["<", 45_000] }] } }, false],
    ["numeric", { detail: { tenant: [{ numeric: ["=", 3603] }] } }, false],
    ["cidr", { detail: { buyer: { ip: [{ cidr: "10.1.0.0/16" }] } } }, true],
    ["cidr", { detail: { buyer: { ip: [{ cidr: "10.2.0.0/16" }] } } }, false],
    ["exists", { detail: { shop: [{ exists: false }] } }, true],
    ["exists", { detail: { note: [{ exists: true }] } }, true],
    ["exists", { detail: { buyer: [{ exists: true }] } }, false],
    ["anything-but", { detail: { tenant: [{ "anything-but": ["3604", "3605"] }] } }, true],
    ["anything-but", { detail: { tenant: [{ "anything-but": "3603" }] } }, false],
    ["anything-but", { detail: { shop: [{ "anything-but": "s-1" }] } }, false],
    ["anything-but", { "detail-type": [{ "anything-but": { prefix: "order." } }] }, false],
    ["anything-but", { "detail-type": [{ "anything-but": { suffix: [".paid", ".ready"] } }] }, true],
    ["$or", { $or: [{ source: ["other"] }, { detail: { total: [{ numeric: [">", 1] }] } }] }, true],
    ["$or", { $or: [{ source: ["other"] }, { source: ["another"] }] }, false],
  ])("knows %s: %j", (_, pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it("with an operator that does not exist is refused where it is read", () => {
    expect(() => compilePattern({ source: [{ regex: "e.*" }] })).toThrow("regex");
    expect(() => compilePattern({ source: [{ numeric: ["~", 1] }] })).toThrow("~");
  });
});
