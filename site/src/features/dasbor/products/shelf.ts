import type { Product } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { Level, Movement } from "@etalase/domain/stock";
import { local, pageLanguage } from "../../../lib/language.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

/** The static page of a product. */
export const pagePath = (shop: Pick<Shop, "slug" | "districtSlug">, { slug }: Pick<Product, "slug">): string =>
  local(`/${shop.districtSlug}/${shop.slug}/${slug}/`);

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
