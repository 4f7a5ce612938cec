import { defineWords } from "../../lib/words.ts";

/** What a heart is called, on pages that carry none of the wishlist's other words. */
export const likeWords = defineWords(
  { like: (product: string) => `Sukai ${product}` },
  { like: (product) => `Like ${product}` },
);
