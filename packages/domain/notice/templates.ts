/**
 * The texts of all messages, as they are registered with WhatsApp: a template's name, and its body with numbered places. E-mails use the same words.
 */
export const templates = {
  sign_in_code: "Kode masuk Etalase Anda: {{1}}. Berlaku 10 menit. Jangan berikan kepada siapa pun.",
  vendor_order_placed: "Pesanan baru {{1}} di {{2}}: {{3}}. Total {{4}}. Mohon dijawab sebelum {{5}}. Buka: {{6}}",
  vendor_payment_claimed:
    "Pembeli pesanan {{1}} di {{2}} menyatakan sudah membayar {{3}}. Cek uang masuk, lalu konfirmasi: {{4}}",
  vendor_order_cancelled: "Pesanan {{1}} di {{2}} dibatalkan. Stoknya sudah kembali. Lihat: {{3}}",
  vendor_order_expired: "Pesanan {{1}} di {{2}} tidak dibayar sampai batas waktu. Stoknya sudah kembali. Lihat: {{3}}",
  vendor_order_disputed:
    "Pesanan {{1}} di {{2}}: pembeli menyatakan sudah membayar {{3}}, tetapi belum Anda konfirmasi. Segera periksa: {{4}}",
  vendor_stock_low: "Stok {{1}} di {{2}} tinggal {{3}}. Tambah stok: {{4}}",
  vendor_stock_soldout: 'Stok {{1}} di {{2}} habis. Halamannya sudah menulis "Stok habis". Tambah stok: {{3}}',
  shopper_order_placed:
    "Terima kasih, {{1}}. Pesanan {{2}} di {{3}} sudah kami catat. Total {{4}}. Lihat dan bayar di: {{5}}",
  shopper_order_paid: "Pembayaran pesanan {{1}} sudah diterima {{2}}. Ikuti pesanan Anda: {{3}}",
  shopper_order_accepted: "Pesanan {{1}} sedang disiapkan {{2}}. Ikuti pesanan Anda: {{3}}",
  shopper_order_ready: "Pesanan {{1}} siap diambil di {{2}}. Lihat alamat dan jam buka: {{3}}",
  shopper_order_shipped: "Pesanan {{1}} dari {{2}} sedang diantar. Ikuti pesanan Anda: {{3}}",
  shopper_order_delivered: "Pesanan {{1}} dari {{2}} tercatat sudah diterima. Bila belum, hubungi penjual: {{3}}",
  shopper_order_cancelled: "Pesanan {{1}} di {{2}} dibatalkan. Rincian dan pengembalian dana: {{3}}",
  shopper_order_expired:
    "Batas bayar pesanan {{1}} di {{2}} sudah lewat, jadi pesanan dibatalkan. Sudah membayar? Beri tahu di: {{3}}",
  shopper_payment_refunded: "{{2}} mencatat bahwa uang pesanan {{1}} sudah dikembalikan. Rincian: {{3}}",
} as const;

export type TemplateName = keyof typeof templates;

/** A template's body with its places filled. */
export const fill = (template: TemplateName, parameters: string[]): string =>
  templates[template].replaceAll(/\{\{(\d+)\}\}/g, (_, place: string) => parameters[Number(place) - 1] ?? "");
