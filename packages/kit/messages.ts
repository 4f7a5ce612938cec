/** What went wrong, what is safe and what to do, in the two languages of the marketplace. */
export const messages = {
  "request.invalid": {
    id: "Ada isian yang belum benar. Periksa isian yang ditandai, lalu kirim lagi.",
    en: "Some fields are not right. Check the ones marked, then send again.",
  },
  "request.malformed": {
    id: "Permintaan tidak dapat dibaca. Kirim sebagai JSON yang benar.",
    en: "The request cannot be read. Send well-formed JSON.",
  },
  "request.too_large": {
    id: "Permintaan terlalu besar. Kurangi isinya, lalu kirim lagi.",
    en: "The request is too large. Make it smaller, then send again.",
  },
  "request.key_missing": {
    id: "Permintaan ini memerlukan Idempotency-Key, supaya tidak tercatat dua kali.",
    en: "This request needs an Idempotency-Key, so that it is not recorded twice.",
  },
  "request.key_reused": {
    id: "Kunci ini sudah dipakai untuk permintaan lain. Buat kunci baru.",
    en: "This key was used for another request. Make a new key.",
  },
  not_found: {
    id: "Tidak ditemukan. Mungkin alamatnya salah atau sudah tidak berlaku.",
    en: "Not found. The address may be wrong or no longer valid.",
  },
  "auth.required": {
    id: "Silakan masuk dahulu.",
    en: "Please sign in first.",
  },
  "auth.code_wrong": {
    id: "Kode salah atau sudah tidak berlaku. Minta kode baru bila perlu.",
    en: "The code is wrong or has expired. Ask for a new one if needed.",
  },
  "auth.passkey_wrong": {
    id: "Kunci sandi ini tidak dikenal di sini. Masuk dengan kode, lalu daftarkan lagi.",
    en: "This passkey is not known here. Sign in with a code, then add it again.",
  },
  "auth.owner_only": {
    id: "Hanya pemilik toko yang dapat melakukan ini. Tidak ada yang berubah.",
    en: "Only the shop's owner can do this. Nothing was changed.",
  },
  "member.last_owner": {
    id: "Toko harus punya paling sedikit satu pemilik. Undang pemilik lain dahulu.",
    en: "A shop needs at least one owner. Invite another owner first.",
  },
  "rate.limited": {
    id: "Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.",
    en: "Too many requests. Wait a moment, then try again.",
  },
  "product.too_many": {
    id: "Toko ini sudah punya 1.000 produk. Hapus konsep yang tidak dipakai, lalu coba lagi.",
    en: "This shop has 1,000 products already. Delete drafts that are not used, then try again.",
  },
  "quota.shops": {
    id: "Jumlah toko di daerah ini sudah mencapai batas paketnya. Tidak ada yang hilang dan isian Anda tetap tersimpan; minta dinas menambah paketnya, lalu kirim lagi.",
    en: "This regency has as many shops as its plan allows. Nothing is lost and what you entered is kept; ask the regency's office for a larger plan, then send again.",
  },
  "quota.products": {
    id: "Jumlah produk yang tayang di daerah ini sudah mencapai batas paketnya. Simpan sebagai konsep atau sembunyikan produk lain, dan minta dinas menambah paketnya.",
    en: "This regency has as many products on show as its plan allows. Keep this one as a draft or hide another, and ask the regency's office for a larger plan.",
  },
  "quota.pictures": {
    id: "Ruang foto daerah ini sudah penuh menurut paketnya. Foto yang ada tetap tampil; minta dinas menambah paketnya, lalu unggah lagi.",
    en: "This regency's plan has no room for more pictures. Those that are there stay; ask the regency's office for a larger plan, then upload again.",
  },
  "product.was_published": {
    id: "Produk ini pernah tayang, jadi tidak dapat dihapus. Sembunyikan saja; pesanan lamanya tetap aman.",
    en: "This product was live once, so it cannot be deleted. Hide it instead; its past orders stay safe.",
  },
  conflict: {
    id: "Data ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.",
    en: "Somebody else has just changed this. Reload, then try again.",
  },
  busy: {
    id: "Sedang sangat ramai. Tidak ada yang tercatat; coba lagi sebentar lagi.",
    en: "Very busy right now. Nothing was recorded; try again in a moment.",
  },
  internal: {
    id: "Ada gangguan di pihak kami. Coba lagi; permintaan yang sama tidak akan tercatat dua kali.",
    en: "Something failed on our side. Try again; the same request is not recorded twice.",
  },
  "order.unknown_item": {
    id: "Ada barang yang sudah tidak dijual. Hapus dari keranjang, lalu pesan lagi.",
    en: "An item is no longer sold. Remove it from the cart, then order again.",
  },
  "order.sold_out": {
    id: "Stok tidak cukup. Kurangi jumlahnya atau pilih barang lain; belum ada yang dipesan.",
    en: "Not enough stock. Lower the quantity or choose something else; nothing was ordered.",
  },
  "order.quantity_not_allowed": {
    id: "Jumlah barang tidak sesuai batas toko. Ubah jumlahnya, lalu pesan lagi; belum ada yang dipesan.",
    en: "A quantity is outside what the shop allows. Change it, then order again; nothing was ordered.",
  },
  "order.price_changed": {
    id: "Harga berubah sejak Anda melihatnya. Periksa total yang baru, lalu pesan lagi.",
    en: "A price changed since you saw it. Check the new total, then order again.",
  },
  "order.delivery_unavailable": {
    id: "Toko ini tidak mengantar ke kecamatan itu. Pilih ambil di toko atau alamat lain.",
    en: "This shop does not deliver to that district. Choose pick-up or another address.",
  },
  "order.payment_unavailable": {
    id: "Toko ini tidak menerima cara bayar itu. Pilih cara bayar lain.",
    en: "This shop does not take that payment method. Choose another.",
  },
  "order.address_required": {
    id: "Alamat diperlukan untuk diantar. Isi alamat atau pilih ambil di toko.",
    en: "Delivery needs an address. Fill it in or choose pick-up.",
  },
  "order.shop_resting": {
    id: "Toko ini sedang libur dan belum menerima pesanan. Belum ada yang dipesan; coba lagi setelah toko buka.",
    en: "This shop is on holiday and takes no orders yet. Nothing was ordered; try again when it is back.",
  },
  "order.step_not_allowed": {
    id: "Langkah itu tidak berlaku lagi untuk pesanan ini. Muat ulang untuk melihat keadaannya.",
    en: "That step does not apply to this order any more. Reload to see where it stands.",
  },
  "order.stock_gone": {
    id: "Stok sudah habis sejak pesanan kedaluwarsa. Kembalikan uang pembeli.",
    en: "The stock was sold since the order expired. Refund the buyer.",
  },
  "person.orders_open": {
    id: "Masih ada pesanan yang berjalan atau uang yang harus dikembalikan. Selesaikan atau batalkan dahulu, lalu minta lagi; belum ada yang dihapus.",
    en: "An order is still going on, or money is still to be returned. Complete or cancel it first, then ask again; nothing was erased.",
  },
  "person.owns_shop": {
    id: "Nomor ini pemilik toko. Serahkan toko kepada pemilik lain atau minta dinas menutupnya dahulu; belum ada yang dihapus.",
    en: "This number owns a shop. Hand the shop over, or have the regency close it first; nothing was erased.",
  },
  "review.not_yet": {
    id: "Ulasan dapat ditulis setelah pesanan diterima.",
    en: "A review can be written once the order has arrived.",
  },
  "review.closed": {
    id: "Ulasan ini sudah tidak dapat diubah. Yang tertulis tetap berlaku.",
    en: "This review can no longer be changed. What is written stands.",
  },
  "review.answered": {
    id: "Ulasan ini sudah dijawab, dan jawabannya tidak dapat diganti.",
    en: "This review was answered already, and the answer cannot be replaced.",
  },
  "stock.not_enough": {
    id: "Stok tersedia tidak sebanyak itu. Barang yang sedang dipesan tidak dapat dikurangi.",
    en: "There is not that much available. Pieces held by orders cannot be taken out.",
  },
  "shop.incomplete": {
    id: "Pendaftaran belum lengkap. Isi bagian yang ditandai, lalu kirim lagi; isian Anda tetap tersimpan.",
    en: "The application is not complete. Fill in what is marked, then send it again; what you entered is kept.",
  },
  "shop.locked": {
    id: "Data ini sedang diperiksa dinas dan tidak dapat diubah sekarang. Tidak ada yang berubah.",
    en: "The regency is looking at this and it cannot be changed now. Nothing was changed.",
  },
  "shop.decision_not_allowed": {
    id: "Keputusan itu tidak berlaku untuk keadaan toko sekarang. Muat ulang untuk melihatnya.",
    en: "That decision does not apply to where the shop stands now. Reload to see it.",
  },
  "upload.refused": {
    id: "Berkas ini tidak dapat dipakai. Kirim foto JPG, PNG, atau WebP yang utuh, atau PDF tanpa isian dan skrip.",
    en: "This file cannot be used. Send a whole JPG, PNG or WebP photo, or a PDF without forms and scripts.",
  },
  "tenant.suspended": {
    id: "Etalase daerah ini sedang ditutup sementara; tidak ada yang tercatat atau berubah, dan tidak ada data yang hilang. Pesanan yang sudah ada tetap dapat diselesaikan. Alasannya tertulis di atas halaman; tanyakan lewat kontak pengaduan di bawahnya.",
    en: "This regency's marketplace is closed for the time being; nothing was recorded or changed, and nothing is lost. Orders that were placed can still be completed. The reason is written at the top of each page; ask by the contact for complaints at its foot.",
  },
} as const satisfies Record<string, { id: string; en: string }>;
