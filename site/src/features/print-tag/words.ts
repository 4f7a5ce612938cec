import { defineWords } from "../../lib/words.ts";

/** A shop's price tags, and the page that prints them. */
export const tagWords = defineWords(
  {
    title: (shop: string) => `Label harga ${shop}`,
    description: "Label harga dengan kode QR untuk lapak, dicetak di kertas A4.",
    note: "Sepuluh label di selembar A4. Cetak tanpa pengecilan (skala 100%), lalu gunting di garis putus-putus. Hapus centang pada label yang tidak dicetak.",
    print: "Cetak label",
    included: (product: string) => `Cetak label ${product}`,
    each: (unit: string) => `per ${unit}`,
    scan: "Pindai, lihat, pesan",
    code: (product: string) => `Kode QR ke halaman ${product}`,
    noScript:
      "Kode QR digambar oleh JavaScript, yang tidak berjalan di peramban ini. Label tetap dapat dicetak dengan alamatnya.",
    none: "Belum ada produk untuk diberi label",
    noneNote: "Pajang produk di dasbor penjual; labelnya muncul di sini.",
    toTags: "Cetak label harga",
    back: "Kembali ke toko",
  },
  {
    title: (shop) => `Price tags of ${shop}`,
    description: "Price tags with QR codes for a stall, printed on A4.",
    note: "Ten tags on a sheet of A4. Print at 100% and cut along the dashed lines. Untick the tags that you do not need.",
    print: "Print tags",
    included: (product) => `Print the label of ${product}`,
    each: (unit) => `per ${unit}`,
    scan: "Scan, look, order",
    code: (product) => `QR code to the page of ${product}`,
    noScript:
      "QR codes are drawn by JavaScript, which does not run in this browser. The tags can still be printed with their addresses.",
    none: "No products to tag yet",
    noneNote: "Put products on show in the vendor's dashboard; their tags appear here.",
    toTags: "Print price tags",
    back: "Back to the shop",
  },
);
