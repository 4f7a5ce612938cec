import { defineWords } from "../../lib/words.ts";

/** What the page of an order says of the shopper's own data. */
export const ownDataWords = defineWords(
  {
    title: "Data Anda",
    kept: "Nama, nomor WhatsApp, dan alamat pada pesanan ini hanya dilihat penjualnya. Anda berhak mengunduh dan meminta penghapusannya.",
    take: "Unduh data saya",
    file: "data-saya-etalase.json",
    erase: "Hapus data saya",
    erased: (time: string) =>
      `Nama, nomor, alamat, dan catatan Anda sudah dihapus pada ${time}. Barang, tanggal, dan jumlah uang tetap disimpan selama diwajibkan hukum, tanpa nama.`,
    sure: "Hapus nama, nomor, dan alamat Anda?",
    sureNote:
      "Penjual tidak dapat lagi menghubungi Anda, dan ulasan Anda tampil tanpa nama. Ini tidak dapat dibatalkan. Barang dan jumlah uang tetap tercatat 10 tahun tanpa nama.",
    keep: "Jangan hapus",
    yes: "Ya, hapus",
  },
  {
    title: "Your data",
    kept: "The name, WhatsApp number and address of this order are seen by its vendors only. You may take them with you, and have them erased.",
    take: "Download my data",
    file: "my-etalase-data.json",
    erase: "Erase my data",
    erased: (time) =>
      `Your name, number, address and notes were erased on ${time}. Goods, dates and amounts are kept as long as the law requires, without a name.`,
    sure: "Erase your name, number and address?",
    sureNote:
      "The vendor can no longer reach you, and your reviews show no name. This cannot be undone. Goods and amounts stay recorded for 10 years, without a name.",
    keep: "Do not erase",
    yes: "Yes, erase",
  },
);
