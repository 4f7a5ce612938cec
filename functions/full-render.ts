import type { PageAddress, PageStore } from "@etalase/domain/page";
import { Slug } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { type Touched, touching } from "./touched-pages.ts";

const PAGES_AT_ONCE = 50;
/** A page of the market may be made from all that a district has. */
const MARKET_PAGES_AT_ONCE = 12;
const SHOPS_AT_ONCE = 10;

/** A handful of a full render: pages by address, or shops, whose products are read once, where they are rendered. */
export const Part = z.union([
  z.strictObject({ addresses: z.array(z.templateLiteral(["/", z.string()])) }),
  z.strictObject({ shops: z.array(z.strictObject({ district: Slug, shop: Slug })) }),
]);
export type Part = z.infer<typeof Part>;

/** Everything that exists, part by part, as it is read: however much there is, no more than a part is held. */
export async function* partsOf(pages: PageStore): AsyncGenerator<Part> {
  for await (const addresses of handfuls(pages.marketAddresses(), MARKET_PAGES_AT_ONCE)) yield { addresses };
  for await (const shops of handfuls(pages.shops(), SHOPS_AT_ONCE)) yield { shops };
}

/** The pages of a part, a few at a time: a shop may have thousands of products. */
export async function* pagesIn(part: Part, pages: () => PageStore): AsyncGenerator<Touched> {
  if ("addresses" in part) return yield touching(part.addresses);
  for (const { district, shop } of part.shops) {
    const addresses = await pages().shopAddresses(district, shop);
    for await (const some of handfuls<PageAddress>(addresses, PAGES_AT_ONCE)) yield touching(some);
  }
}

/** What comes one by one, so many at a time. */
export async function* handfuls<T>(all: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const each of all) {
    some.push(each);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
