import type { PictureRecipe } from "./pictures/recipe.ts";

/** Categories of the sample, slug to Indonesian name. */
export const categories = {
  makanan: "Makanan",
  minuman: "Minuman",
  "kue-camilan": "Kue & Camilan",
  "hasil-laut": "Hasil Laut & Olahan Ikan",
  "bumbu-sambal": "Bumbu & Sambal",
  "hasil-tani": "Hasil Tani & Tanaman",
  "kerajinan-bambu": "Kerajinan Bambu & Anyaman",
  "kerajinan-lain": "Kerajinan Lain",
  "batik-kain": "Batik & Kain",
  "pakaian-aksesori": "Pakaian & Aksesori",
  "alas-kaki-kulit": "Alas Kaki & Kulit",
  "perawatan-herbal": "Perawatan & Herbal",
  "perabot-rumah": "Perabot & Rumah Tangga",
  jasa: "Jasa",
} as const;

export type CategorySlug = keyof typeof categories;

export type Unit =
  | "bungkus"
  | "pcs"
  | "botol"
  | "kotak"
  | "kg"
  | "pasang"
  | "lembar"
  | "toples"
  | "paket"
  | "ikat"
  | "pot"
  | "porsi"
  | "set"
  | "butir"
  | "gelas";

export interface SampleProduct {
  /** Unique inside its shop. */
  slug: string;
  name: string;
  category: CategorySlug;
  /** Whole rupiah for one unit. */
  price: number;
  unit: Unit;
  /** Packed for the courier; 0 for a service. */
  weightGrams: number;
  stock: number;
  /** Paragraphs. */
  description: string[];
  /** What a shopper asks: Isi, Bahan, Tahan, Ukuran and the like. */
  attributes: Record<string, string>;
  halal?: boolean;
  pirt?: boolean;
  madeToOrderDays?: number;
  picture: PictureRecipe;
  /** What it can be chosen by, and what there is of each; its `stock` is all of them together. */
  options?: { name: string; values: string[] }[];
  variants?: { values: string[]; stock: number; price?: number }[];
}

export interface SampleShop {
  slug: string;
  name: string;
  /** Official codes without dots. */
  districtCode: string;
  villageCode: string;
  /** Phone in E.164. */
  owner: { name: string; phone: string; email?: string };
  about: string;
  story?: string;
  /** Year. */
  since: number;
  /** A synthetic static code: its acquirer and merchant do not exist. */
  qris: string;
  address: string;
  hours: string;
  delivery: {
    pickup: boolean;
    /** Rupiah by district code; `freeFrom` is the sum from which the shop pays the courier. */
    courier: { fees: Record<string, number>; freeFrom?: number } | null;
  };
  cash: boolean;
  products: SampleProduct[];
}
