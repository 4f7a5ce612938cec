import * as z from "zod/mini";
import type { Language } from "../language/index.ts";

/** The shelves of every marketplace, in the order in which they are shown (own proposal, drawn from the regency's documented products). */
export const categories = [
  { slug: "makanan", id: "Makanan", en: "Food" },
  { slug: "minuman", id: "Minuman", en: "Drinks" },
  { slug: "kue-camilan", id: "Kue & Camilan", en: "Cakes & Snacks" },
  { slug: "hasil-laut", id: "Hasil Laut & Olahan Ikan", en: "Seafood & Fish Products" },
  { slug: "bumbu-sambal", id: "Bumbu & Sambal", en: "Spices & Sambal" },
  { slug: "hasil-tani", id: "Hasil Tani & Tanaman", en: "Farm Produce & Plants" },
  { slug: "kerajinan-bambu", id: "Kerajinan Bambu & Anyaman", en: "Bamboo & Woven Crafts" },
  { slug: "kerajinan-lain", id: "Kerajinan Lain", en: "Other Crafts" },
  { slug: "batik-kain", id: "Batik & Kain", en: "Batik & Textiles" },
  { slug: "pakaian-aksesori", id: "Pakaian & Aksesori", en: "Clothing & Accessories" },
  { slug: "alas-kaki-kulit", id: "Alas Kaki & Kulit", en: "Footwear & Leather" },
  { slug: "perawatan-herbal", id: "Perawatan & Herbal", en: "Care & Herbal" },
  { slug: "perabot-rumah", id: "Perabot & Rumah Tangga", en: "Furniture & Household" },
  { slug: "jasa", id: "Jasa", en: "Services" },
] as const;

export type CategorySlug = (typeof categories)[number]["slug"];
export const CategorySlug = z.enum(categories.map((category) => category.slug) as [CategorySlug, ...CategorySlug[]]);

const bySlug = new Map(categories.map((category) => [category.slug, category]));

/** The name of a category that exists. */
export const categoryName = (slug: CategorySlug, language: Language): string => bySlug.get(slug)?.[language] ?? slug;
