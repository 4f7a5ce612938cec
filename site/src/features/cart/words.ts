import { defineWords } from "../../lib/words.ts";

/** The cart, and what a product's page says when something goes into it. */
export const cartWords = defineWords(
  {
    title: "Keranjang",
    description: "Keranjang belanja Anda.",
    noScript:
      "Keranjang memerlukan JavaScript. Anda tetap dapat memesan lewat tombol WhatsApp di halaman setiap produk.",
    empty: {
      title: "Keranjang masih kosong",
      text: (place: string) =>
        `Pilih produk dari ${place}; yang Anda masukkan akan menunggu di sini, juga setelah halaman ditutup.`,
      shop: "Mulai belanja",
      orders: "Lihat pesanan saya",
      liked: "Yang Anda sukai",
    },
    destination: "Kecamatan tujuan",
    destinationHelp: "Untuk menghitung ongkir. Ambil sendiri di toko tidak memerlukannya.",
    choose: "Pilih kecamatan",
    pieces: (count: number) => `${count} barang`,
    goods: (sum: string) => `Barang ${sum}`,
    fee: (sum: string) => `Ongkir ${sum}`,
    feeUnknown: "Ongkir belum diketahui",
    noteTitle: "Catatan untuk penjual",
    noteHint: "Misalnya warna atau ukuran",
    takesNone:
      "Toko ini sedang tidak menerima pesanan lewat pasar ini. Keluarkan barangnya dari keranjang, atau tanyakan kepada penjual.",
    resting: (day: string) => `Toko libur sampai dengan ${day}.`,
    restingOrders: {
      refused: "Pesanan diterima lagi setelah toko buka; isi keranjang ini tetap tersimpan.",
      later: "Pesanan Anda dikerjakan setelah toko buka.",
    },
    removed: "Dihapus dari keranjang.",
    undo: "Urungkan",
    regular: "Harga biasa",
    line: {
      quantity: (name: string) => `Jumlah ${name}`,
      count: "Jumlah",
      less: "Kurangi",
      more: "Tambah",
      remove: (name: string) => `Hapus ${name}`,
    },
    news: {
      gone: "Tidak dijual lagi.",
      soldOut: "Habis.",
      tooMany: (left: number) => `Tinggal ${left}.`,
      overLimit: (most: number) => `Toko ini memberi paling banyak ${most} per pesanan.`,
      underMinimum: (least: number) => `Toko ini menjual paling sedikit ${least} per pesanan.`,
      renamed: (before: string, now: string) =>
        before && now
          ? `Pilihan ini berubah: dulu ${before}, sekarang ${now}.`
          : now
            ? `Produk ini sekarang punya pilihan; yang ini ${now}.`
            : `Produk ini tidak lagi punya pilihan (dulu ${before}).`,
      dearer: (before: string, now: string) => `Harga naik dari ${before} menjadi ${now} sejak Anda memilihnya.`,
      cheaper: (before: string, now: string) => `Harga turun dari ${before} menjadi ${now}. Anda membayar harga baru.`,
      remove: "Hapus",
      change: (to: number) => `Ubah jadi ${to}`,
      accept: "Setuju harga baru",
      acceptVariant: "Setuju",
      summary: (count: number) => `${count} barang di keranjang perlu diperiksa.`,
    },
    asOf: (time: string) => `Harga dan stok per ${time}. Belum dapat diperbarui.`,
    pickup: "Ambil di toko",
    free: "Gratis",
    courier: "Diantar kurir toko",
    courierUnknown: "Pilih kecamatan tujuan di atas untuk melihat ongkir",
    courierNever: (district: string) => `Toko ini tidak mengantar ke ${district}`,
    courierTo: (district: string) => `Ke Kecamatan ${district}`,
    freeFrom: (sum: string) => `Gratis ongkir mulai ${sum}`,
    delivery: "Pengiriman",
    payment: "Pembayaran",
    qris: "QRIS",
    qrisNote: "Pindai dari aplikasi bank atau dompet apa pun",
    cash: "Tunai",
    cashNote: "Bayar saat barang diterima",
    chat: "Pesan lewat WhatsApp",
  },
  {
    title: "Cart",
    description: "Your shopping cart.",
    noScript: "The cart needs JavaScript. You can still order by the WhatsApp button on every product's page.",
    empty: {
      title: "Your cart is empty",
      text: (place) => `Choose something from ${place}; what you add waits here, also after the page is closed.`,
      shop: "Start shopping",
      orders: "See my orders",
      liked: "What you like",
    },
    destination: "Deliver to",
    destinationHelp: "To work out the delivery fee. Collecting at the shop does not need it.",
    choose: "Choose a district",
    pieces: (count) => (count === 1 ? "1 item" : `${count} items`),
    goods: (sum) => `Items ${sum}`,
    fee: (sum) => `Delivery ${sum}`,
    feeUnknown: "Delivery fee not known yet",
    noteTitle: "Note for the vendor",
    noteHint: "For example a colour or a size",
    takesNone:
      "This shop takes no orders through the marketplace at present. Take its goods out of the cart, or ask the vendor.",
    resting: (day) => `The shop rests until ${day}.`,
    restingOrders: {
      refused: "It takes orders again when it is back; this cart is kept.",
      later: "Your order is seen to when the shop is back.",
    },
    removed: "Removed from your cart.",
    undo: "Undo",
    regular: "Regular price",
    line: {
      quantity: (name) => `Quantity of ${name}`,
      count: "Quantity",
      less: "One fewer",
      more: "One more",
      remove: (name) => `Remove ${name}`,
    },
    news: {
      gone: "No longer sold.",
      soldOut: "Sold out.",
      tooMany: (left) => `Only ${left} left.`,
      overLimit: (most) => `This shop gives at most ${most} per order.`,
      underMinimum: (least) => `This shop sells at least ${least} per order.`,
      renamed: (before, now) =>
        before && now
          ? `This choice changed: it was ${before} and is ${now} now.`
          : now
            ? `This product can be chosen now; this one is ${now}.`
            : `This product has no choices any more (it was ${before}).`,
      dearer: (before, now) => `The price rose from ${before} to ${now} since you chose it.`,
      cheaper: (before, now) => `The price fell from ${before} to ${now}. You pay the new price.`,
      remove: "Remove",
      change: (to) => `Change to ${to}`,
      accept: "Accept the new price",
      acceptVariant: "Accept",
      summary: (count) =>
        count === 1 ? "1 item in your cart needs a look." : `${count} items in your cart need a look.`,
    },
    asOf: (time) => `Prices and stock as of ${time}. They could not be updated yet.`,
    pickup: "Collect at the shop",
    free: "Free",
    courier: "The shop's courier",
    courierUnknown: "Choose where to deliver above to see the fee",
    courierNever: (district) => `This shop does not deliver to ${district}`,
    courierTo: (district) => `To ${district} district`,
    freeFrom: (sum) => `Free delivery from ${sum}`,
    delivery: "Delivery",
    payment: "Payment",
    qris: "QRIS",
    qrisNote: "Scan it with any bank or wallet app",
    cash: "Cash",
    cashNote: "Pay when you receive it",
    chat: "Order by WhatsApp",
  },
);
