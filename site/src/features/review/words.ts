import { defineWords } from "../../lib/words.ts";

/** What buyers think of a product or a shop, as everyone reads it. */
export const reviewWords = defineWords(
  {
    heading: "Ulasan",
    count: (reviews: number) => `${reviews} ulasan`,
    ofFive: "dari 5 bintang",
    sold: (pieces: string) => `${pieces}+ terjual`,
    buyer: "Pembeli",
    edited: "diubah",
    sample: "Contoh",
    answer: (shop: string) => `Jawaban ${shop}`,
    all: "Semua ulasan",
    onlyBuyers: "Hanya pembeli yang pesanannya sudah sampai yang dapat mengulas.",
    none: "Belum ada ulasan.",
    answers: {
      within1h: "Biasanya menjawab dalam 1 jam",
      within3h: "Biasanya menjawab dalam 3 jam",
      within12h: "Biasanya menjawab dalam 12 jam",
      within24h: "Biasanya menjawab dalam sehari",
    },
    mostOrdered: "Paling banyak dipesan",
  },
  {
    heading: "Reviews",
    count: (reviews) => (reviews === 1 ? "1 review" : `${reviews} reviews`),
    ofFive: "of 5 stars",
    sold: (pieces) => `${pieces}+ sold`,
    buyer: "A buyer",
    edited: "changed",
    sample: "Example",
    answer: (shop) => `${shop} answered`,
    all: "All reviews",
    onlyBuyers: "Only buyers whose order has arrived can write a review.",
    none: "No reviews yet.",
    answers: {
      within1h: "Usually answers within 1 hour",
      within3h: "Usually answers within 3 hours",
      within12h: "Usually answers within 12 hours",
      within24h: "Usually answers within a day",
    },
    mostOrdered: "Most ordered",
  },
);
