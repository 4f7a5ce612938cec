import { defineWords } from "../../lib/words.ts";

/** What a buyer is asked about something that arrived. */
export const reviewFormWords = defineWords(
  {
    ask: "Bagaimana",
    star: (stars: number) => `${stars} bintang`,
    meanings: { bad: "Buruk", poor: "Kurang", fair: "Cukup", good: "Baik", best: "Sangat baik" },
    text: "Cerita Anda (boleh kosong)",
    public:
      "Tampil di halaman produk dengan nama depan Anda dan huruf pertama nama belakang. Dapat diubah selama 30 hari.",
    send: "Kirim ulasan",
    save: "Simpan perubahan",
    yours: "Ulasan Anda",
    change: "Ubah ulasan",
    answered: "Jawaban penjual:",
  },
  {
    ask: "How is",
    star: (stars) => (stars === 1 ? "1 star" : `${stars} stars`),
    meanings: { bad: "Bad", poor: "Poor", fair: "Fair", good: "Good", best: "Very good" },
    text: "Your story (may stay empty)",
    public:
      "Shown on the product's page with your first name and the first letter of your last. It can be changed for 30 days.",
    send: "Send the review",
    save: "Save the changes",
    yours: "Your review",
    change: "Change the review",
    answered: "The vendor answered:",
  },
);
