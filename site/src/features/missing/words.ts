import { defineWords } from "../../lib/words.ts";

/** What stands where nothing is. */
export const missingWords = defineWords(
  {
    title: "Halaman tidak ditemukan",
    description: "Halaman ini tidak ada atau sudah tidak berlaku.",
    heading: "Halaman ini tidak ada",
    note: "Mungkin alamatnya salah ketik, atau produk dan tokonya sudah tidak dijual. Keranjang dan pesanan Anda tetap aman.",
    search: "Cari produk",
    home: "Ke beranda",
  },
  {
    title: "Page not found",
    description: "This page does not exist or is no longer valid.",
    heading: "There is no such page",
    note: "The address may be mistyped, or the product or its shop is no longer selling. Your cart and orders are safe.",
    search: "Search products",
    home: "To the home page",
  },
);
