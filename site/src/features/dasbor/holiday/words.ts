import { defineWords } from "../../../lib/words.ts";

/** The days on which a shop rests. */
export const holidayWords = defineWords(
  {
    set: "Atur libur",
    title: "Libur toko",
    note: "Halaman toko dan produk Anda menulis sampai kapan toko libur. Libur berakhir dengan sendirinya.",
    until: "Hari libur terakhir",
    orders: "Pesanan selama libur",
    choices: { refused: "Ditolak dulu", later: "Diterima, dikerjakan setelah buka" },
    say: "Pesan untuk pembeli (boleh kosong)",
    begin: "Mulai libur",
    back: "Tidak jadi",
    resting: (day: string) => `Toko libur sampai ${day}`,
    effects: {
      refused: "Pesanan baru ditolak dengan penjelasan.",
      later: "Pesanan baru masuk dan dikerjakan setelah buka.",
    },
    open: "Buka lagi sekarang",
  },
  {
    set: "Plan a holiday",
    title: "The shop's holiday",
    note: "The pages of your shop and products say until when it rests. The holiday ends by itself.",
    until: "Last day off",
    orders: "Orders during the holiday",
    choices: { refused: "Refused for now", later: "Taken, and seen to when open again" },
    say: "Message to buyers (may be empty)",
    begin: "Begin the holiday",
    back: "Never mind",
    resting: (day) => `On holiday until ${day}`,
    effects: {
      refused: "New orders are refused with an explanation.",
      later: "New orders come in and are seen to afterwards.",
    },
    open: "Open again now",
  },
);
