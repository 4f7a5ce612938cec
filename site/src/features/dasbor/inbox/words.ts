import { defineWords } from "../../../lib/words.ts";

/** What the workplace tells a shop's people. */
export const inboxWords = defineWords(
  {
    heading: "Kabar",
    unread: (count: number) => `${count} kabar baru`,
    none: "Belum ada kabar",
    noneNote: "Pesanan baru, pembayaran, dan pembatalan dikabarkan di sini, juga bila WhatsApp tidak sampai.",
    fresh: "Baru",
    read: "Tandai semua sudah dibaca",
    see: "Lihat pesanan",
  },
  {
    heading: "News",
    unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
    none: "No news yet",
    noneNote: "New orders, payments and cancellations are told here, even when WhatsApp does not get through.",
    fresh: "New",
    read: "Mark all as read",
    see: "See the orders",
  },
);
