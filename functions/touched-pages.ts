import { collectionsOf } from "@etalase/domain/collection";
import {
  type ListingStore,
  type PageAddress,
  type PageStore,
  pagesLeaving,
  pagesTouched,
  type Shelf,
  shelfNeeded,
  slotsNeeded,
} from "@etalase/domain/page";
import { ProductPlace, type ProductStore } from "@etalase/domain/product";
import { StandingChanged } from "@etalase/domain/standing";
import type { TenantId } from "@etalase/domain/tenant";
import type { Envelope } from "@etalase/kit";

export interface Shelves {
  products: Pick<ProductStore, "shelf">;
  listings: ListingStore;
  /** Read after the lists were found to be up to date. */
  pages: Pick<PageStore, "slots">;
}

/** Pages to be looked at; those that are `leaving` only where they stand. */
export interface Touched {
  pages: ReadonlySet<PageAddress>;
  leaving: ReadonlySet<PageAddress>;
}

/** Pages that exist, as far as is known. */
export const touching = (pages: Iterable<PageAddress>): Touched => ({ pages: new Set(pages), leaving: new Set() });

type Standing = NonNullable<Awaited<ReturnType<ProductStore["shelf"]>>>;

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 1_000;
const PATIENCE = 5_000;

/**
 * The pages that events of a tenant touch, as soon as the lists that they are made from show what the events tell of: made earlier, a page would lack it until another event came by.
 * Throws when the lists stay behind, so that the events come again.
 */
export async function touchedPages(envelopes: Envelope[], { products, listings, pages }: Shelves): Promise<Touched> {
  const shelves = new Map<string, Promise<Standing | undefined>>();
  // A burst is often one shop's, whose shelf may hold a thousand products.
  const shelfIn = (tenant: TenantId, shop: string) => {
    const shelf = shelves.get(shop) ?? products.shelf(tenant, shop);
    shelves.set(shop, shelf);
    return shelf;
  };
  const told = await Promise.all(
    envelopes.map(async (envelope) => {
      const id = shelfNeeded(envelope);
      const standing = id === undefined ? undefined : await shelfIn(envelope.tenant, id);
      if (standing) await until(() => isListed(envelope, standing, listings));
      return { envelope, shelf: standing && shelfOf(standing) };
    }),
  );
  const categories = new Set(told.flatMap(({ envelope, shelf }) => slotsNeeded(envelope, shelf)));
  const slots = new Map(
    await Promise.all([...categories].map(async (category) => [category, await pages.slots(category)] as const)),
  );
  return together(
    told.map(({ envelope, shelf }) => ({
      pages: new Set(pagesTouched(envelope, shelf, slots)),
      leaving: new Set(pagesLeaving(envelope, shelf, slots)),
    })),
  );
}

/** What one event can only take away another one of the same burst may touch otherwise. */
function together(all: Touched[]): Touched {
  const pages = new Set(all.flatMap((touched) => [...touched.pages]));
  const staying = new Set(all.flatMap((touched) => [...touched.pages].filter((page) => !touched.leaving.has(page))));
  return { pages, leaving: new Set([...pages].filter((page) => !staying.has(page))) };
}

const shelfOf = ({ shop, products }: Standing): Shelf => ({
  place: { district: shop.district, districtSlug: shop.districtSlug, slug: shop.slug },
  open: shop.state === "verified",
  products: products
    .filter(({ state }) => state === "published")
    .map((product) => ({
      id: product.id,
      slug: product.slug,
      category: product.category,
      collections: collectionsOf(product),
    })),
});

async function isListed(
  { tenant, type, data, subject }: Envelope,
  { shop, products }: Standing,
  listings: ListingStore,
): Promise<boolean> {
  if (type.startsWith("shop.")) return listings.showsShop(tenant, shop);
  if (type === StandingChanged.type) return true;
  const product = products.find(({ id }) => id === subject.id);
  if (!product) return true;
  const { seen, neighbours, was } = ProductPlace.parse(data);
  return seen !== undefined || !(neighbours ?? was) || listings.showsProduct(tenant, product, was?.category);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let pause = FIRST_PAUSE; !(await isSo()); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    if (Date.now() > end) throw new Error("the lists are behind");
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
