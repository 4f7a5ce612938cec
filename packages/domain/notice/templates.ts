import type { Language } from "../language/index.ts";

/**
 * The texts of all messages, as they are registered with WhatsApp: a template's name, and for each language its body with numbered places. E-mails use the
 * same words.
 */
export const templates = {
  sign_in_code: {
    id: "Kode masuk Etalase Anda: {{1}}. Berlaku 10 menit. Jangan berikan kepada siapa pun.",
    en: "Your Etalase sign-in code: {{1}}. Valid for 10 minutes. Do not give it to anyone.",
  },
  vendor_staff_invited: {
    id: "{{1}} mengundang Anda bekerja di toko {{2}} di Etalase. Buka tautan ini sebelum {{3}}, lalu masukkan kode yang kami kirim: {{4}}",
    en: "{{1}} invites you to work at the shop {{2}} on Etalase. Open this link before {{3}}, then type the code that we send: {{4}}",
  },
  vendor_order_placed: {
    id: "Pesanan baru {{1}} di {{2}}: {{3}}. Total {{4}}. Mohon dijawab sebelum {{5}}. Buka: {{6}}",
    en: "New order {{1}} at {{2}}: {{3}}. Total {{4}}. Please answer before {{5}}. Open: {{6}}",
  },
  vendor_payment_claimed: {
    id: "Pembeli pesanan {{1}} di {{2}} menyatakan sudah membayar {{3}}. Cek uang masuk, lalu konfirmasi: {{4}}",
    en: "The buyer of order {{1}} at {{2}} says that {{3}} was paid. See whether the money came, then confirm: {{4}}",
  },
  vendor_order_cancelled: {
    id: "Pesanan {{1}} di {{2}} dibatalkan. Stoknya sudah kembali. Lihat: {{3}}",
    en: "Order {{1}} at {{2}} was cancelled. Its stock is back. See: {{3}}",
  },
  vendor_order_expired: {
    id: "Pesanan {{1}} di {{2}} tidak dibayar sampai batas waktu. Stoknya sudah kembali. Lihat: {{3}}",
    en: "Order {{1}} at {{2}} was not paid in time. Its stock is back. See: {{3}}",
  },
  vendor_order_disputed: {
    id: "Pesanan {{1}} di {{2}}: pembeli menyatakan sudah membayar {{3}}, tetapi belum Anda konfirmasi. Segera periksa: {{4}}",
    en: "Order {{1}} at {{2}}: the buyer says that {{3}} was paid, but you have not confirmed it. Please look at once: {{4}}",
  },
  vendor_stock_low: {
    id: "Stok {{1}} di {{2}} tinggal {{3}}. Tambah stok: {{4}}",
    en: "Stock of {{1}} at {{2}} is down to {{3}}. Add some: {{4}}",
  },
  vendor_stock_soldout: {
    id: 'Stok {{1}} di {{2}} habis. Halamannya sudah menulis "Stok habis". Tambah stok: {{3}}',
    en: "{{1}} at {{2}} is sold out, and its page says so. Add stock: {{3}}",
  },
  vendor_shop_submitted: {
    id: "Pendaftaran {{1}} sudah kami terima dan sedang diperiksa dinas. Jawabannya kami kirim ke nomor ini. Lihat: {{2}}",
    en: "We have received the application of {{1}}, and the dinas is looking at it. The answer will come to this number. See: {{2}}",
  },
  vendor_shop_verified: {
    id: "{{1}} sudah diverifikasi dinas. Halaman toko Anda: {{2}}. Kelola toko: {{3}}",
    en: "The dinas has verified {{1}}. Your shop's page: {{2}}. Run your shop: {{3}}",
  },
  vendor_shop_returned: {
    id: "Dinas meminta perbaikan pendaftaran {{1}}. {{2}} Perbaiki di: {{3}}",
    en: "The dinas asks you to mend the application of {{1}}. {{2}} Mend it at: {{3}}",
  },
  vendor_shop_rejected: {
    id: "Pendaftaran {{1}} belum dapat diterima. Alasan: {{2}} Lihat: {{3}}",
    en: "The application of {{1}} cannot be accepted yet. Reason: {{2}} See: {{3}}",
  },
  vendor_shop_suspended: {
    id: "{{1}} ditutup sementara oleh dinas dan halamannya tidak tampil. Alasan: {{2}} Lihat: {{3}}",
    en: "The dinas has closed {{1}} for now, and its pages are not shown. Reason: {{2}} See: {{3}}",
  },
  vendor_shop_resumed: {
    id: "{{1}} dibuka kembali oleh dinas. Halaman toko Anda: {{2}}. Kelola toko: {{3}}",
    en: "The dinas has opened {{1}} again. Your shop's page: {{2}}. Run your shop: {{3}}",
  },
  vendor_papers_accepted: {
    id: "Surat-surat baru {{1}} sudah diterima dinas. Lihat: {{2}}",
    en: "The dinas has accepted the new papers of {{1}}. See: {{2}}",
  },
  vendor_paper_expiring: {
    id: "{{1}} milik {{2}} berakhir pada {{3}}, {{4}} hari lagi. Perpanjang, lalu unggah yang baru di: {{5}}",
    en: "{{1}} of {{2}} ends on {{3}}, in {{4}} days. Renew it, then upload the new one at: {{5}}",
  },
  vendor_paper_expired: {
    id: "{{1}} milik {{2}} berakhir pada {{3}}. Tandanya sudah tidak tampil di halaman toko. Unggah yang baru di: {{4}}",
    en: "{{1}} of {{2}} ended on {{3}}. Its mark is not shown on the shop's pages any more. Upload the new one at: {{4}}",
  },
  officer_invited: {
    id: "Anda menjadi petugas dinas di Etalase {{1}}. Masuk dengan nomor ini di: {{2}}",
    en: "You are an officer of Etalase {{1}}. Sign in with this number at: {{2}}",
  },
  officer_shop_submitted: {
    id: "Pendaftaran toko baru: {{1}} dari {{2}}. Periksa di: {{3}}",
    en: "New application: {{1}} of {{2}}. Look at it here: {{3}}",
  },
  officer_quota_neared: {
    id: "Paket {{1}} hampir penuh: {{2}} sudah {{3}}. Lihat dan minta tambahan sebelum habis: {{4}}",
    en: "The plan of {{1}} is nearly full: {{2}} stand at {{3}}. Look, and ask for more in time: {{4}}",
  },
  officer_quota_reached: {
    id: "Paket {{1}} sudah penuh: {{2}} mencapai {{3}}. Yang sudah ada tetap aman; yang baru tertahan sampai paketnya ditambah: {{4}}",
    en: "The plan of {{1}} is full: {{2}} stand at {{3}}. What is there stays safe; what is new waits for a larger plan: {{4}}",
  },
  vendor_review_posted: {
    id: "Ulasan baru di {{3}}: {{1}} dari 5 bintang untuk {{2}}. Baca dan jawab: {{4}}",
    en: "New review at {{3}}: {{1}} of 5 stars for {{2}}. Read and answer it: {{4}}",
  },
  officer_review_reported: {
    id: "Toko {{1}} melaporkan sebuah ulasan {{2}}. Ulasannya masih tampil. Mohon diperiksa: {{3}}",
    en: "The shop {{1}} reports a review of {{2}}. It still stands. Please look at it: {{3}}",
  },
  shopper_order_placed: {
    id: "Terima kasih, {{1}}. Pesanan {{2}} di {{3}} sudah kami catat. Total {{4}}. Lihat dan bayar di: {{5}}",
    en: "Thank you, {{1}}. We have recorded order {{2}} at {{3}}. Total {{4}}. See it and pay at: {{5}}",
  },
  shopper_order_paid: {
    id: "Pembayaran pesanan {{1}} sudah diterima {{2}}. Ikuti pesanan Anda: {{3}}",
    en: "The payment for order {{1}} was received by {{2}}. Follow your order: {{3}}",
  },
  shopper_order_accepted: {
    id: "Pesanan {{1}} sedang disiapkan {{2}}. Ikuti pesanan Anda: {{3}}",
    en: "Order {{1}} is being prepared by {{2}}. Follow your order: {{3}}",
  },
  shopper_order_ready: {
    id: "Pesanan {{1}} siap diambil di {{2}}. Lihat alamat dan jam buka: {{3}}",
    en: "Order {{1}} is ready for pick-up at {{2}}. See the address and opening hours: {{3}}",
  },
  shopper_order_shipped: {
    id: "Pesanan {{1}} dari {{2}} sedang diantar. Ikuti pesanan Anda: {{3}}",
    en: "Order {{1}} from {{2}} is on its way. Follow your order: {{3}}",
  },
  shopper_order_part_shipped: {
    id: "Sebagian pesanan {{1}} dari {{2}} sudah dikirim: {{3}}. Sisanya menyusul. Ikuti pesanan Anda: {{4}}",
    en: "Part of order {{1}} from {{2}} is on its way: {{3}}. The rest will follow. Follow your order: {{4}}",
  },
  shopper_order_delivered: {
    id: "Pesanan {{1}} dari {{2}} tercatat sudah diterima. Bila belum, hubungi penjual: {{3}}",
    en: "Order {{1}} from {{2}} is recorded as received. If it is not, contact the vendor: {{3}}",
  },
  shopper_order_reduced: {
    id: "Sebagian pesanan {{1}} di {{2}} tidak dapat dipenuhi. Sisanya tetap disiapkan, totalnya kini {{3}}. Rincian: {{4}}",
    en: "Part of order {{1}} at {{2}} cannot be had. The rest goes on, and the total is now {{3}}. Details: {{4}}",
  },
  shopper_order_corrected: {
    id: "Koreksi dari {{2}}: kabar terakhir tentang pesanan {{1}} keliru dan sudah diperbaiki. Keadaan sebenarnya: {{3}}",
    en: "A correction from {{2}}: the last news of order {{1}} was a mistake and has been put right. Where it stands: {{3}}",
  },
  shopper_order_cancelled: {
    id: "Pesanan {{1}} di {{2}} dibatalkan. Rincian dan pengembalian dana: {{3}}",
    en: "Order {{1}} at {{2}} was cancelled. Details and refund: {{3}}",
  },
  shopper_order_expired: {
    id: "Batas bayar pesanan {{1}} di {{2}} sudah lewat, jadi pesanan dibatalkan. Sudah membayar? Beri tahu di: {{3}}",
    en: "The time to pay for order {{1}} at {{2}} is over, so the order was cancelled. Paid already? Tell us at: {{3}}",
  },
  shopper_payment_refunded: {
    id: "{{2}} mencatat bahwa uang pesanan {{1}} sudah dikembalikan. Rincian: {{3}}",
    en: "{{2}} has recorded that the money for order {{1}} was returned. Details: {{3}}",
  },
} as const satisfies Record<string, Record<Language, string>>;

export type TemplateName = keyof typeof templates;

export const isToShopper = (template: TemplateName): boolean => template.startsWith("shopper_");

/** A template's body with its places filled. */
export const fill = (template: TemplateName, parameters: string[], language: Language): string =>
  templates[template][language].replaceAll(/\{\{(\d+)\}\}/g, (_, place: string) => parameters[Number(place) - 1] ?? "");
