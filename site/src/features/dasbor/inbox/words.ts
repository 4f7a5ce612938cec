import { defineWords } from "../../../lib/words.ts";

/** What the workplace tells a shop's people. */
export const inboxWords = defineWords(
  {
    heading: "Kabar",
    unread: (count: number) => `${count} kabar baru`,
    none: "Belum ada kabar",
    noneNote: "Pesanan, pembayaran, stok, ulasan, dan surat dikabarkan di sini, juga bila WhatsApp tidak sampai.",
    fresh: "Baru",
    read: "Tandai semua sudah dibaca",
    see: {
      order: "Lihat pesanan",
      payment: "Lihat pesanan",
      ended: "Lihat pesanan",
      stock: "Lihat produk",
      review: "Lihat ulasan",
      shop: "Lihat surat",
    },
  },
  {
    heading: "News",
    unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
    none: "No news yet",
    noneNote: "Orders, payments, stock, reviews and papers are told here, even when WhatsApp does not get through.",
    fresh: "New",
    read: "Mark all as read",
    see: {
      order: "See the orders",
      payment: "See the orders",
      ended: "See the orders",
      stock: "See the products",
      review: "See the reviews",
      shop: "See the papers",
    },
  },
);
