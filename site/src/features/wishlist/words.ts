import { defineWords } from "../../lib/words.ts";

/** The page of what is liked. */
export const wishlistWords = defineWords(
  {
    title: "Disukai",
    description: "Produk yang Anda sukai, diingat oleh ponsel ini.",
    needsScript: "Daftar ini diingat oleh ponsel Anda dan memerlukan JavaScript.",
    note: "Diingat hanya oleh ponsel ini. Harga dan stoknya yang sekarang.",
    none: "Belum ada yang disukai",
    noneNote: "Ketuk hati pada produk mana pun; Anda menemukannya lagi di sini.",
    start: "Lihat-lihat",
    gone: "Tidak dijual lagi",
    unknown: "Harga belum dapat dimuat",
  },
  {
    title: "Liked",
    description: "Products you like, remembered by this phone.",
    needsScript: "This list is remembered by your phone and needs JavaScript.",
    note: "Remembered by this phone only. Prices and stock are the present ones.",
    none: "Nothing liked yet",
    noneNote: "Tap the heart on any product; you find it here again.",
    start: "Look around",
    gone: "No longer sold",
    unknown: "The price could not be loaded",
  },
);
