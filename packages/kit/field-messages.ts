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
  option_twice: {
    id: "Nama pilihan dan isinya masing-masing hanya boleh sekali.",
    en: "The name of an option, and a value in it, may be there once only.",
  },
  variant_unfit: {
    id: "Setiap varian harus memakai satu isi dari setiap pilihan.",
    en: "Every variant must name one value of each option.",
  },
  variant_twice: { id: "Ada dua varian yang sama.", en: "Two variants are the same." },
  variant_counted: {
    id: "Stok varian yang sudah ada diubah di layar stok.",
    en: "The stock of a variant that is there already is changed on the stock screen.",
  },
  variant_unclear: {
    id: "Produk ini punya varian. Pakai SKU variannya, seperti di tabel hasil ekspor, agar jelas varian mana yang dimaksud.",
    en: "This product has variants. Use the variant's SKU, as in an exported table, to say which is meant.",
  },
  variants_none: {
    id: "Paling sedikit satu varian harus dijual.",
    en: "At least one variant must be for sale.",
  },
  variants_used_up: {
    id: "Produk ini sudah terlalu sering berganti varian. Salin produknya, lalu ubah salinannya.",
    en: "The variants of this product were changed too often. Duplicate it and change the copy.",
  },
  minimum_over_limit: {
    id: "Jumlah paling sedikit tidak boleh melebihi jumlah paling banyak.",
    en: "The fewest pieces may not be more than the most.",
  },
  nik_invalid: {
    id: "NIK ini tidak benar: 16 angka seperti di KTP.",
    en: "This NIK is not right: 16 digits as on the identity card.",
  },
  nib_invalid: { id: "NIB terdiri atas 13 angka.", en: "An NIB has 13 digits." },
  npwp_invalid: {
    id: "NPWP ini tidak benar: 15 atau 16 angka.",
    en: "This NPWP is not right: 15 or 16 digits.",
  },
  pirt_invalid: { id: "Nomor P-IRT terdiri atas 15 angka.", en: "A P-IRT number has 15 digits." },
  halal_invalid: {
    id: "Nomor sertifikat halal: ID diikuti 17 angka.",
    en: "A halal certificate's number is ID and 17 digits.",
  },
  brand_invalid: { id: "Contoh nomor merek: IDM000123456.", en: "Example of a mark's number: IDM000123456." },
  kbli_invalid: { id: "KBLI terdiri atas 5 angka.", en: "A KBLI code has 5 digits." },
  qris_invalid: {
    id: "Kode ini bukan QRIS statis milik toko. Pakai QRIS yang biasa Anda pajang, tanpa jumlah uang.",
    en: "This is not a shop's static QRIS code. Use the one you usually display, without an amount.",
  },
  delivery_missing: {
    id: "Pilih ambil di toko, atau isi ongkir ke paling sedikit satu kecamatan.",
    en: "Choose pick-up, or enter a fee for at least one district.",
  },
  hours_reversed: { id: "Jam tutup harus sesudah jam buka.", en: "Closing time must be after opening time." },
  twice: { id: "Ini disebut dua kali.", en: "This is named twice." },
  indonesian_always: {
    id: "Bahasa Indonesia tidak dapat dimatikan.",
    en: "Bahasa Indonesia cannot be turned off.",
  },
  push_service_unknown: {
    id: "Peramban ini memakai layanan notifikasi yang tidak dikenal.",
    en: "This browser uses a push service that is not known.",
  },
  quiet_empty: {
    id: "Jam mulai dan jam selesai harus berbeda.",
    en: "The hours must begin and end at different times.",
  },
  range_wrong: {
    id: "Rentang harus dari tanggal awal ke tanggal akhir, paling lama dua tahun.",
    en: "The range must go from an earlier day to a later one, over two years at most.",
  },
  missing: { id: "Bagian ini belum diisi.", en: "This part is missing." },
  no_contacts: {
    id: "Tulis tanpa tautan dan nomor telepon: siapa pun dapat membacanya.",
    en: "Write it without links and phone numbers: anyone can read it.",
  },
  holiday_over: {
    id: "Hari libur terakhir harus hari ini atau nanti.",
    en: "The last day off must be today or later.",
  },
  holiday_too_long: { id: "Libur paling lama 60 hari.", en: "A holiday lasts 60 days at most." },
  section_twice: {
    id: "Nama etalase dan produk di dalamnya masing-masing hanya boleh sekali.",
    en: "The name of a section, and a product in it, may be there once only.",
  },
  not_in_order: {
    id: "Jumlahnya harus dari pesanan ini, dan paling sedikit satu barang tersisa.",
    en: "The pieces must be of this order, and at least one must be left.",
  },
  number_unclear: {
    id: "Angka ini tidak terbaca. Contoh: 12500, 12.500, atau Rp 12.500.",
    en: "This number cannot be read. Examples: 12500, 12.500 or Rp 12.500.",
  },
  number_not_whole: {
    id: "Angka ini bukan bilangan bulat. Mungkin titik ribuan dibaca sebagai koma: tulis 12500.",
    en: "This is not a whole number. A thousands point may have been taken for a decimal: write 12500.",
  },
  category_unknown: {
    id: "Kategori ini tidak ada di etalase. Pakai salah satu nama kategori yang ada.",
    en: "There is no such category. Use one of those that there are.",
  },
  state_unknown: {
    id: "Status ini tidak dikenal. Tulis tayang, konsep, atau disembunyikan.",
    en: "This state is not known. Write published, draft or hidden.",
  },
  picture_url: {
    id: "Foto dari alamat internet tidak diambil. Produknya tetap masuk; unggah fotonya di halaman produk.",
    en: "Pictures are not fetched from the internet. The product still comes in; upload its picture on its page.",
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
