import { defineWords } from "../../lib/words.ts";

/** What is said when something goes into the cart, on pages that carry none of the cart's other words. */
export const putWords = defineWords(
  {
    put: "Masuk ke keranjang.",
    full: "Keranjang sudah penuh. Pesan dulu isinya.",
    noMore: (most: number) => `Toko ini memberi paling banyak ${most} per pesanan.`,
    look: "Lihat keranjang",
  },
  {
    put: "Added to your cart.",
    full: "Your cart is full. Order what is in it first.",
    noMore: (most) => `This shop gives at most ${most} per order.`,
    look: "See cart",
  },
);
