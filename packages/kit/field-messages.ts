/** What is wrong with a field, for people; the codes are for programs. Those of the schema library are among them. */
const fieldMessages = {
  invalid_type: { id: "Isian ini belum ada atau jenisnya salah.", en: "This is missing or of the wrong kind." },
  too_small: { id: "Isian ini terlalu pendek atau terlalu kecil.", en: "This is too short or too small." },
  too_big: { id: "Isian ini terlalu panjang atau terlalu besar.", en: "This is too long or too large." },
  unrecognized_keys: { id: "Isian ini tidak dikenal.", en: "This field is not known." },
  invalid_format: { id: "Bentuk isian ini salah.", en: "This does not have the right form." },
  invalid_value: { id: "Pilihan ini tidak tersedia.", en: "This choice is not available." },
  not_listed: {
    id: "Pilih kecamatan dan desa atau kelurahan dari daftar.",
    en: "Choose the district and the village from the list.",
  },
  phone_invalid: {
    id: "Nomor telepon ini tidak lengkap atau salah. Contoh: 0812 3456 7890.",
    en: "This phone number is incomplete or wrong. Example: 0812 3456 7890.",
  },
  badge_like: {
    id: "Nama tidak boleh memuat tanda centang, perisai, atau bintang: tanda itu diberikan oleh dinas dan pembeli.",
    en: "A name may not contain ticks, shields or stars: those are given by the regency and by buyers.",
  },
  word_reserved: { id: "Kata ini tidak dapat dipakai di sini.", en: "This word cannot be used here." },
  picture_unknown: { id: "Foto ini bukan foto produk ini.", en: "This picture is not one of this product." },
  latin_only: { id: "Tulis nama dengan huruf Latin.", en: "Write the name in Latin letters." },
  promotion_not_lower: {
    id: "Harga promosi harus di bawah harga biasa.",
    en: "The promotion's price must be below the usual one.",
  },
  promotion_over: { id: "Promosi harus berakhir nanti.", en: "The promotion must end later." },
  promotion_too_long: { id: "Promosi ini terlalu lama.", en: "This promotion is too long." },
  minimum_over_limit: {
    id: "Jumlah paling sedikit tidak boleh melebihi jumlah paling banyak.",
    en: "The fewest pieces may not be more than the most.",
  },
  sku_twice: { id: "Barang yang sama tercantum dua kali.", en: "The same item is listed twice." },
  shop_twice: { id: "Toko yang sama tercantum dua kali.", en: "The same shop is listed twice." },
} as const satisfies Record<string, { id: string; en: string }>;

/** Reasons that have words of their own. */
export type FieldCode = keyof typeof fieldMessages;

const unknown = { id: "Isian ini salah.", en: "This is not right." };

/** The words for a field's error code, also for one without words of its own. */
export const fieldMessage = (code: string): { id: string; en: string } =>
  code in fieldMessages ? fieldMessages[code as FieldCode] : unknown;
