import { itemsOf, lineName, type Product } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { Level, Movement } from "@etalase/domain/stock";
import { local, pageLanguage } from "../../../lib/language.ts";
import type { Shelved } from "../session/shop-api.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

/** The static page of a product. */
export const pagePath = (shop: Pick<Shop, "slug" | "districtSlug">, { slug }: Pick<Product, "slug">): string =>
  local(`/${shop.districtSlug}/${shop.slug}/${slug}/`);

/** One thing that is counted, sold and written down: a product, or a variant of it. */
export interface Goods {
  product: Product;
  level: Level;
  /** What it is called among others. */
  name: string;
  /** Now, and otherwise. */
  price: number;
  regular: number;
  /** Its variant in words, where it has one. */
  chosen: string | undefined;
}

/** A shelf as things to count, in its order. */
export const goodsOf = (products: Shelved[]): Goods[] =>
  products.flatMap(({ product, levels }) =>
    itemsOf(product, Date.now()).flatMap(({ sku, chosen, price, regular }) => {
      const level = levels.find((each) => each.sku === sku);
      const name = lineName({ name: product.name, variant: chosen });
      return level ? [{ product, level, name, price, regular, chosen }] : [];
    }),
  );

/** A shelf with a level that moved. */
export const withLevel = (products: Shelved[], moved: Level): Shelved[] =>
  products.map((row) => ({ ...row, levels: row.levels.map((level) => (level.sku === moved.sku ? moved : level)) }));

/** What there is of a product in all its variants, as one level; it is low where one of them is. */
export const together = (levels: Level[]): Pick<Level, "available" | "held" | "low"> => {
  const available = sum(levels, "available");
  const isLow = levels.some((level) => level.available <= level.low);
  return { available, held: sum(levels, "held"), low: isLow ? available : 0 };
};

const sum = (levels: Level[], figure: "available" | "held"): number =>
  levels.reduce((all, level) => all + level[figure], 0);

/** How much there is as a mark and in words; pieces that orders hold are told apart. */
export function stockMark({ available, held, low }: Pick<Level, "available" | "held" | "low">) {
  const holding = heldWords({ held });
  if (available === 0) return { mark: "sold_out", words: words.soldOut + holding };
  return { mark: available <= low ? "few" : "available", words: words.inStock(available) + holding };
}

/** What orders hold, to be said after what is available. */
export const heldWords = ({ held }: Pick<Level, "held">): string => (held > 0 ? `, ${words.held(held)}` : "");

export const movementWords = ({ reason, quantity }: Pick<Movement, "reason" | "quantity">): string =>
  `${words.movements[reason]}${reason === "counted" ? `: ${words.onShelf(quantity)}` : `, ${quantity}`}`;
