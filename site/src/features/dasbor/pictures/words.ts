import { defineWords } from "../../../lib/words.ts";

/** A product's pictures as its vendor keeps them. */
export const pictureWords = defineWords(
  {
    title: (product: string) => `Foto ${product}`,
    note: (left: number) =>
      left > 0 ? `Foto pertama tampil di etalase. Masih bisa ${left} foto lagi.` : "Sudah 8 foto, paling banyak.",
    add: "Ambil atau pilih foto",
    sending: (name: string) => `Mengirim ${name}`,
    drawing: (name: string) => `Menyiapkan ${name}`,
    again: "Coba lagi",
    forget: "Buang",
    first: (number: number) => `Foto ${number}`,
    shows: "Apa yang tampak?",
    alt: (number: number) => `Apa yang tampak di foto ${number}? (untuk yang mendengarkan)`,
    forward: (number: number) => `Majukan foto ${number}`,
    remove: (number: number) => `Hapus foto ${number}`,
    conflict: "Foto produk ini baru saja diubah juga dari ponsel lain. Ini susunan terbarunya, bersama perubahan Anda.",
    refusals: {
      not_a_picture: "Berkas ini bukan foto yang dapat dibaca. Pilih foto JPEG, PNG, atau WebP.",
      too_many_pixels: "Foto ini terlalu besar (lebih dari 25 megapiksel). Pilih yang lebih kecil.",
      too_small: "Foto ini terlalu kecil. Pilih yang lebarnya sedikitnya 200 piksel.",
      too_many: "Produk ini sudah punya 8 foto. Hapus satu, lalu coba lagi.",
      gone: "Foto ini tidak sampai. Coba kirim lagi.",
    },
    late: "Foto sudah terkirim dan masih disiapkan. Buka lagi halaman ini sebentar lagi.",
  },
  {
    title: (product) => `Pictures of ${product}`,
    note: (left) =>
      left > 0
        ? `The first picture is the one in the shop window. There is room for ${left} more.`
        : "There are 8 pictures, the most.",
    add: "Take or choose pictures",
    sending: (name) => `Sending ${name}`,
    drawing: (name) => `Preparing ${name}`,
    again: "Try again",
    forget: "Discard",
    first: (number) => `Picture ${number}`,
    shows: "What does it show?",
    alt: (number) => `What does picture ${number} show? (for those who listen)`,
    forward: (number) => `Move picture ${number} forward`,
    remove: (number) => `Remove picture ${number}`,
    conflict:
      "This product's pictures were just changed from another phone too. This is the newest order, with your change.",
    refusals: {
      not_a_picture: "This file is not a picture that can be read. Choose a JPEG, PNG or WebP.",
      too_many_pixels: "This picture is too large (more than 25 megapixels). Choose a smaller one.",
      too_small: "This picture is too small. Choose one at least 200 pixels wide.",
      too_many: "This product has 8 pictures already. Remove one, then try again.",
      gone: "This picture did not arrive. Send it again.",
    },
    late: "The picture was sent and is still being prepared. Open this page again in a moment.",
  },
);
