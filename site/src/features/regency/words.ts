import { defineWords } from "../../lib/words.ts";

/** The regency's home page. */
export const regencyWords = defineWords(
  {
    description: (regency: string, districts: number) =>
      `Pasar daring usaha mikro ${regency}: makanan, hasil laut, batik, anyaman bambu, dan lainnya dari ${districts} kecamatan. Bayar langsung ke penjual.`,
    heading: "Belanja langsung dari perajin dan dapur tetangga",
    lead: (districts: number, regency: string) =>
      `Produk usaha mikro dari ${districts} kecamatan di ${regency}. Anda membayar langsung ke penjualnya.`,
    searchForm: "Cari dari beranda",
    searchLabel: "Apa yang Anda cari?",
    searchHint: "Misalnya topi bambu, bandeng, batik",
    search: "Cari",
    verified: "Toko diverifikasi dinas",
    direct: "Uang langsung ke penjual",
    noAccount: "Tanpa akun",
    categories: "Kategori",
    newest: "Baru di etalase",
    nothing: "Belum ada produk. Toko pertama sedang disiapkan; kembalilah beberapa hari lagi.",
    districts: "Jelajahi kecamatan",
    districtsNote: "Setiap kecamatan punya motifnya sendiri",
    howTo: "Cara belanja",
    howToNote: "Dari memilih sampai menerima",
    choose: "Pilih dan masukkan keranjang",
    chooseNote: "Tanpa akun. Isi nama, nomor WhatsApp, dan alamat sekali saja.",
    pay: "Bayar langsung ke penjual",
    payNote: "Pindai QRIS toko atau bayar tunai. Uang tidak singgah di kami.",
    receive: "Diantar atau ambil sendiri",
    receiveNote: "Pantau pesanan dari tautan Anda; penjual dapat dihubungi lewat WhatsApp.",
    vendors: (regency: string) => `Punya usaha di ${regency}?`,
    vendorsNote:
      "Pajang produk Anda di sini tanpa biaya. Pembayaran langsung ke rekening QRIS Anda, pesanan masuk lewat WhatsApp.",
    vendorsIn: "Masuk penjual",
  },
  {
    description: (regency, districts) =>
      `The online market of the micro businesses of ${regency}: food, seafood, batik, bamboo weaving and more from ${districts} districts. Pay the vendor directly.`,
    heading: "Buy straight from the makers and kitchens next door",
    lead: (districts, regency) =>
      `Products of micro businesses from ${districts} districts of ${regency}. You pay the vendor directly.`,
    searchForm: "Search from home",
    searchLabel: "What are you looking for?",
    searchHint: "For example bamboo hat, milkfish, batik",
    search: "Search",
    verified: "Shops verified by the regency",
    direct: "Your money goes to the vendor",
    noAccount: "No account needed",
    categories: "Categories",
    newest: "New on the shelf",
    nothing: "No products yet. The first shops are getting ready; come back in a few days.",
    districts: "Explore the districts",
    districtsNote: "Each district has a motif of its own",
    howTo: "How to shop",
    howToNote: "From choosing to receiving",
    choose: "Choose and put into the cart",
    chooseNote: "No account. Give your name, WhatsApp number and address just once.",
    pay: "Pay the vendor directly",
    payNote: "Scan the shop's QRIS or pay cash. The money never rests with us.",
    receive: "Delivered, or pick it up",
    receiveNote: "Follow your order from your link; vendors can be reached by WhatsApp.",
    vendors: (regency) => `Do you run a business in ${regency}?`,
    vendorsNote:
      "Show your products here free of charge. Payments go straight to your QRIS account, orders come by WhatsApp.",
    vendorsIn: "Vendor sign-in",
  },
);
