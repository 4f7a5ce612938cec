import { defineWords } from "../../../lib/words.ts";

/** What the regency's plan gives and how much of it is used. */
export const planWords = defineWords(
  {
    heading: "Paket",
    lead: (plan: string) =>
      `Paket ${plan}. Minta operator menambah paket sebelum penuh; yang sudah ada tidak pernah hilang.`,
    plans: { pilot: "percobaan", standard: "standar", large: "besar" },
    quotas: {
      shops: "Toko",
      products: "Produk yang tayang",
      pictures: "Ruang foto (MB)",
      messages: "Pesan WhatsApp bulan ini",
    },
    full: {
      shops: "Pendaftaran baru tertahan sampai paketnya ditambah.",
      products: "Produk baru hanya dapat disimpan sebagai konsep.",
      pictures: "Foto baru belum dapat diunggah.",
      messages: "Kabar kini lewat surel, pemberitahuan peramban, dan kotak masuk penjual saja.",
    },
    used: (used: string, of: string) => `${used} dari ${of}`,
    near: "Hampir penuh",
    reached: "Penuh",
  },
  {
    heading: "Plan",
    lead: (plan) =>
      `The ${plan} plan. Ask the operator for a larger one before it is full; what is there is never lost.`,
    plans: { pilot: "pilot", standard: "standard", large: "large" },
    quotas: {
      shops: "Shops",
      products: "Products on show",
      pictures: "Room for pictures (MB)",
      messages: "WhatsApp messages this month",
    },
    full: {
      shops: "New applications wait until the plan is larger.",
      products: "New products can only be kept as drafts.",
      pictures: "New pictures cannot be uploaded yet.",
      messages: "News goes by e-mail, browser notices and the vendor's inbox only.",
    },
    used: (used, of) => `${used} of ${of}`,
    near: "Nearly full",
    reached: "Full",
  },
);
