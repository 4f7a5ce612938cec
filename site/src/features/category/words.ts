import { defineWords } from "../../lib/words.ts";

/** The page of one shelf. */
export const categoryWords = defineWords(
  {
    description: (category: string, regency: string) =>
      `${category} dari usaha mikro ${regency}. Pesan daring, bayar langsung ke penjual.`,
    count: (products: number) => `${products} produk terbaru`,
    narrow: "Saring dan urutkan",
    numbered: (category: string, number: number) => `${category}, halaman ${number}`,
    earlier: "Lebih dulu dipajang",
    pages: "Halaman lain kategori ini",
    older: "Lebih lama",
    newer: "Lebih baru",
    none: "Belum ada produk di kategori ini",
    noneNote: "Coba kategori lain, atau cari dengan kata yang Anda ingat.",
    search: "Cari produk",
    others: "Kategori lain",
  },
  {
    description: (category, regency) =>
      `${category} from the micro businesses of ${regency}. Order online, pay the vendor directly.`,
    count: (products) => (products === 1 ? "1 product" : `${products} newest products`),
    narrow: "Filter and sort",
    numbered: (category, number) => `${category}, page ${number}`,
    earlier: "Put up earlier",
    pages: "Other pages of this category",
    older: "Older",
    newer: "Newer",
    none: "No products in this category yet",
    noneNote: "Try another category, or search with a word that you remember.",
    search: "Search products",
    others: "Other categories",
  },
);
