import { DomainError, idOf } from "@etalase/kit";
import * as z from "zod/mini";
import { Line } from "../person/index.ts";
import { ShopChanged } from "./events.ts";
import type { Shop } from "./shop.ts";

/** A shelf of the shop's own window: a name, and what stands on it in this order. */
export const Section = z.strictObject({
  name: Line(40),
  products: z.array(idOf("product")).check(z.maxLength(100)),
});
export type Section = z.infer<typeof Section>;

const isOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const MOST_SECTIONS = 10;

/** In the order of the page. A name, and a product, stands in them once. */
export const Sections = z.array(Section).check(
  z.maxLength(MOST_SECTIONS),
  z.refine((sections) => isOnce(sections.map(({ name }) => name.toLowerCase())), { error: "section_twice" }),
  z.refine((sections) => isOnce(sections.flatMap(({ products }) => products)), { error: "section_twice" }),
);
/** All of them, as they shall be. */
export const SetSections = z.strictObject({ version: z.int(), sections: Sections });
export type SetSections = z.infer<typeof SetSections>;

/** The shop with other sections and the event that lets its page show them. Throws `conflict` with the shop as it stands. */
export function setSections(shop: Shop, { version, sections }: SetSections, now: number) {
  if (version !== shop.version) throw new DomainError("conflict", { data: { shop } });
  const next: Shop = { ...shop, sections, version: shop.version + 1 };
  const place = { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug };
  return { shop: next, event: ShopChanged.of(place, { actor: "vendor", now }) };
}

/** What there is, by section, and behind them what stands in none; sections with nothing to show are left out. */
export function inSections<Thing>(
  sections: readonly Section[],
  things: readonly Thing[],
  idOfThing: (thing: Thing) => string,
): { sections: { name: string; things: Thing[] }[]; others: Thing[] } {
  const known = new Map(things.map((thing) => [idOfThing(thing), thing]));
  const placed = new Set(sections.flatMap(({ products }) => products));
  return {
    sections: sections
      .map(({ name, products }) => ({
        name,
        things: products.flatMap((id) => {
          const thing = known.get(id);
          return thing === undefined ? [] : [thing];
        }),
      }))
      .filter((section) => section.things.length > 0),
    others: things.filter((thing) => !placed.has(idOfThing(thing))),
  };
}
