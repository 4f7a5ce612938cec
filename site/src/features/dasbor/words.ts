import { defineWords } from "../../lib/words.ts";

/** The frame of the vendor's workplace, and what its screens share. */
export const dasborWords = defineWords(
  {
    title: "Dasbor penjual",
    description: "Ruang kerja penjual: pesanan, produk, stok, dan ringkasan.",
    needsScript: "Ruang kerja penjual memerlukan JavaScript.",
    menu: "Ruang kerja",
    orders: "Pesanan",
    products: "Produk",
    report: "Ringkasan",
    papers: "Surat",
    leave: "Keluar",
    shop: "Toko",
    shopNumber: (number: number) => `Toko ${number}`,
    otherNumber: "Masuk dengan nomor lain",
    close: "Tutup",
    again: "Coba lagi",
    loading: "Memuat",
  },
  {
    title: "Vendor's dashboard",
    description: "The vendor's workplace: orders, products, stock and summary.",
    needsScript: "The vendor's workplace needs JavaScript.",
    menu: "Workplace",
    orders: "Orders",
    products: "Products",
    report: "Summary",
    papers: "Papers",
    leave: "Sign out",
    shop: "Shop",
    shopNumber: (number) => `Shop ${number}`,
    otherNumber: "Sign in with another number",
    close: "Close",
    again: "Try again",
    loading: "Loading",
  },
);
