import { defineWords } from "../../lib/words.ts";

/** What was looked at on this device. */
export const seenWords = defineWords(
  { heading: "Terakhir dilihat", forget: "Hapus riwayat" },
  { heading: "Recently seen", forget: "Clear history" },
);
