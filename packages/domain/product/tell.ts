import type { Actor, RidingEvent } from "@etalase/kit";
import type { Shop } from "../shop/index.ts";
import { ProductChanged, type ProductPlace, ProductPublished, ProductWithdrawn, placeOf } from "./events.ts";
import type { Product } from "./product.ts";
import { besideOthers, onPage, onShelf } from "./shown.ts";
import { skusOf } from "./variant.ts";

/** The event of a change of a product, or of a new one when nothing stood before; it says how far the change can be seen. */
export function tellProduct(
  shop: Shop,
  before: Product | undefined,
  after: Product,
  cause: { actor: Actor; now: number },
): RidingEvent {
  const is = (shown: (product: Product) => object) => isSame(shown, before, after);
  const page = is((product) => onPage(product, cause.now));
  // Whether there is any of it, a card knows from all that it is sold as.
  const shelves = is((product) => [onShelf(product, cause.now), skusOf(product)]);
  const isMoved = before !== undefined && before.category !== after.category;
  const place: ProductPlace = {
    ...placeOf(shop, after, before),
    ...(isMoved ? { was: { category: before.category } } : {}),
    ...(is(besideOthers) ? {} : { neighbours: shop.id }),
    // What went live once keeps a slot in its category even when it is withdrawn: if it moves, others move up.
    ...(shelves && !(isMoved && after.publishedAt) ? { seen: page ? "nowhere" : "page" } : {}),
  };
  return eventOf(before, after).of(place, cause);
}

/** Whether as much of a product is seen after as before; of one that is not published, nothing is. */
function isSame(shown: (product: Product) => object, before: Product | undefined, after: Product): boolean {
  const [was, is] = [before, after].map((each) => (isOpen(each) ? JSON.stringify(shown(each)) : undefined));
  return was === is;
}

const isOpen = (product: Product | undefined): product is Product => product?.state === "published";

const eventOf = (before: Product | undefined, after: Product) => {
  if (!isOpen(before) && isOpen(after)) return ProductPublished;
  if (isOpen(before) && !isOpen(after)) return ProductWithdrawn;
  return ProductChanged;
};
