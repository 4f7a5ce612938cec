import { readdirSync, readFileSync } from "node:fs";
import { Envelope, type EventDefinition } from "@etalase/kit";
import { expect, it } from "vitest";
import * as imports from "./import/events.ts";
import * as orders from "./order/events.ts";
import * as products from "./product/events.ts";
import * as reviews from "./review/events.ts";
import * as shops from "./shop/events.ts";
import * as standings from "./standing/events.ts";
import * as stock from "./stock/events.ts";
import * as tenants from "./tenant/events.ts";
import * as usages from "./usage/events.ts";

const isDefinition = (value: unknown): value is EventDefinition =>
  typeof value === "object" && value !== null && "of" in value && "type" in value;

const definitions = [imports, orders, products, reviews, shops, standings, stock, tenants, usages].flatMap((module) =>
  Object.values(module).filter(isDefinition),
);

const folder = new URL("golden-events/", import.meta.url);
const golden = readdirSync(folder).map((file): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8")));

it("still reads every event that was ever sent", () => {
  for (const written of golden) {
    const envelope = Envelope.parse(written);
    const definition = definitions.find(({ type, version }) => type === envelope.type && version === envelope.version);
    expect(definition, envelope.type).toBeDefined();
    expect(definition?.parse(envelope).data).toEqual(envelope.data);
  }
});

it("has a golden example of every event", () => {
  const examples = new Set(
    golden.map((written) => Envelope.parse(written)).map(({ type, version }) => `${type}@${version}`),
  );
  expect(definitions.map(({ type, version }) => `${type}@${version}`).filter((event) => !examples.has(event))).toEqual(
    [],
  );
});
