/** Why a text is not a usable QRIS code. The Indonesian sentence is fit to be shown to the person who uploaded it. */
export const QRIS_REASONS = {
  too_long: "Isi kode lebih dari 512 karakter, jadi bukan kode QRIS.",
  not_ascii: "Kode memuat huruf di luar yang diizinkan QRIS. Pindai ulang gambarnya.",
  truncated: "Kode terpotong. Pindai ulang gambar yang utuh dan tajam.",
  bad_tag: "Susunan kode tidak sesuai QRIS. Pastikan yang diunggah kode QRIS, bukan kode lain.",
  bad_length: "Susunan kode tidak sesuai QRIS. Pastikan yang diunggah kode QRIS, bukan kode lain.",
  duplicate_tag: "Ada bagian kode yang tertulis dua kali. Minta kode baru kepada penyedia QRIS Anda.",
  bad_format: "Ini bukan kode QRIS. Pastikan gambarnya memuat logo QRIS dan nama usaha Anda.",
  bad_crc: "Angka pemeriksa tidak cocok: kode rusak atau salah terbaca. Pindai ulang gambarnya.",
  missing_field: "Ada bagian wajib QRIS yang tidak tercantum. Minta kode baru kepada penyedia QRIS Anda.",
  bad_field: "Ada bagian kode yang isinya tidak sesuai aturan QRIS. Minta kode baru kepada penyedia QRIS Anda.",
  wrong_currency: "Kode ini bukan untuk pembayaran rupiah.",
  wrong_country: "Kode ini bukan QRIS Indonesia.",
  transfer_qr: "Ini kode untuk transfer antar orang. Gunakan kode QRIS usaha (merchant).",
  bad_tip: "Aturan tip di dalam kode tidak sesuai QRIS.",
  bad_amount: "Nominal di dalam kode tidak sesuai QRIS.",
  not_static: "Ini kode sekali pakai. Gunakan kode QRIS statis, yaitu yang biasa dicetak dan ditempel di kasir.",
  has_amount: "Kode ini sudah memuat nominal. Gunakan kode QRIS statis tanpa nominal.",
} as const;

export type QrisReason = keyof typeof QRIS_REASONS;

/** The only error this package throws. `message` says in English what was found where; trying again does not help. */
export class QrisError extends Error {
  override readonly name = "QrisError";
  readonly reason: QrisReason;

  constructor(reason: QrisReason, detail: string) {
    super(detail);
    this.reason = reason;
  }

  /** For the person who uploaded the code, in plain Indonesian. */
  get sentence(): string {
    return QRIS_REASONS[this.reason];
  }
}
