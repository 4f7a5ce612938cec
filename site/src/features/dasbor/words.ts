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
    stock: "Stok",
    report: "Ringkasan",
    leave: "Keluar",
    shop: "Toko",
    shopNumber: (number: number) => `Toko ${number}`,
    noShop: "Nomor ini belum punya toko di sini",
    noShopNote: (regency: string) =>
      `Toko di Etalase ${regency} didaftarkan bersama Dinas Koperasi dan Usaha Mikro. Hubungi pendamping usaha Anda, atau masuk dengan nomor lain.`,
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
    stock: "Stock",
    report: "Summary",
    leave: "Sign out",
    shop: "Shop",
    shopNumber: (number) => `Shop ${number}`,
    noShop: "This number has no shop here yet",
    noShopNote: (regency) =>
      `Shops in Etalase ${regency} are registered together with the Department of Cooperatives and Micro Businesses. Contact your business adviser, or sign in with another number.`,
    otherNumber: "Sign in with another number",
    close: "Close",
    again: "Try again",
    loading: "Loading",
  },
);
