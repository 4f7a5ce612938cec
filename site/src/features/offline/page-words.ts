import { defineWords } from "../../lib/words.ts";

/** The page in place of one that was never seen and cannot be had now. */
export const offlinePageWords = defineWords(
  {
    title: "Tidak ada internet",
    safe: "Keranjang dan pesanan Anda tetap ada",
    text: "Halaman ini belum pernah dibuka di ponsel ini, jadi belum dapat dibaca tanpa internet.",
    again: "Coba lagi",
    cart: "Keranjang",
    orders: "Pesanan",
    seen: "Masih dapat dibaca",
  },
  {
    title: "No internet",
    safe: "Your cart and your orders are still here",
    text: "This page was never opened on this phone, so it cannot be read without the internet.",
    again: "Try again",
    cart: "Cart",
    orders: "Orders",
    seen: "Can still be read",
  },
);
