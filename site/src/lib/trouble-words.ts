import { defineWords } from "./words.ts";

/** What is said when the marketplace itself said nothing. */
export const troubleWords = defineWords(
  {
    offline: "Tidak tersambung ke internet, atau sambungan terlalu lambat. Tidak ada data Anda yang hilang; coba lagi.",
    unknown: "Ada gangguan di pihak kami. Coba lagi sebentar lagi.",
    signIn: "Silakan masuk dahulu.",
  },
  {
    offline: "Not connected to the internet, or the connection is too slow. Nothing of yours was lost; try again.",
    unknown: "Something failed on our side. Try again in a moment.",
    signIn: "Please sign in first.",
  },
);
