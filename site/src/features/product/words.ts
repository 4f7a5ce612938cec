import { defineWords } from "../../lib/words.ts";

/** A product on its page and on shelves. */
export const productWords = defineWords(
  {
    title: (product: string, shop: string) => `${product} dari ${shop}`,
    available: "Tersedia",
    few: "Sisa sedikit",
    soldOut: "Habis",
    madeIn: (days: number) => `Dibuat ${days} hari`,
    ways: "Pengiriman dan pembayaran",
    about: "Tentang produk ini",
    weight: "Berat",
    unit: "Satuan",
    more: (shop: string) => `Lainnya dari ${shop}`,
    pictures: "Foto produk",
    picture: (product: string, number: number) => `${product}, foto ${number}`,
    ask: "Tanya",
    askVendor: "Tanya penjual",
    add: "Tambah ke keranjang",
  },
  {
    title: (product, shop) => `${product} from ${shop}`,
    available: "In stock",
    few: "Only a few left",
    soldOut: "Sold out",
    madeIn: (days) => (days === 1 ? "Made in 1 day" : `Made in ${days} days`),
    ways: "Delivery and payment",
    about: "About this product",
    weight: "Weight",
    unit: "Sold by",
    more: (shop) => `More from ${shop}`,
    pictures: "Product pictures",
    picture: (product, number) => `${product}, picture ${number}`,
    ask: "Ask",
    askVendor: "Ask the vendor",
    add: "Add to cart",
  },
);
