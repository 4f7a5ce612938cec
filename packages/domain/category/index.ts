import * as z from "zod/mini";

/** The shelves of every marketplace, in the order in which they are shown (own proposal, drawn from the regency's documented products). */
export const categories = [
  { slug: "makanan", name: "Makanan" },
  { slug: "minuman", name: "Minuman" },
  { slug: "kue-camilan", name: "Kue & Camilan" },
  { slug: "hasil-laut", name: "Hasil Laut & Olahan Ikan" },
  { slug: "bumbu-sambal", name: "Bumbu & Sambal" },
  { slug: "hasil-tani", name: "Hasil Tani & Tanaman" },
  { slug: "kerajinan-bambu", name: "Kerajinan Bambu & Anyaman" },
  { slug: "kerajinan-lain", name: "Kerajinan Lain" },
  { slug: "batik-kain", name: "Batik & Kain" },
  { slug: "pakaian-aksesori", name: "Pakaian & Aksesori" },
  { slug: "alas-kaki-kulit", name: "Alas Kaki & Kulit" },
  { slug: "perawatan-herbal", name: "Perawatan & Herbal" },
  { slug: "perabot-rumah", name: "Perabot & Rumah Tangga" },
  { slug: "jasa", name: "Jasa" },
] as const;

export type CategorySlug = (typeof categories)[number]["slug"];
export const CategorySlug = z.enum(categories.map((category) => category.slug) as [CategorySlug, ...CategorySlug[]]);

const names = new Map<string, string>(categories.map(({ slug, name }) => [slug, name]));

/** The name of a category that exists. */
export const categoryName = (slug: CategorySlug): string => names.get(slug) ?? slug;
