import { defineWords } from "../../lib/words.ts";

/** Shelves across categories: what they are about, and whose they are. */
export const collectionWords = defineWords(
  {
    in: (collection: string, district: string) => `${collection} dari Kec. ${district}`,
    description: (collection: string, place: string) =>
      `${collection} dari usaha mikro ${place}. Pesan daring, bayar langsung ke penjual.`,
    about: {
      "oleh-oleh": "Camilan, hasil laut, batik, dan kerajinan yang tahan dibawa pulang.",
      "siap-kirim": "Sudah tersedia, tidak menunggu dibuat. Toko mengantar pada jam bukanya.",
      halal: "Makanan, minuman, dan perawatan yang dinyatakan halal oleh penjualnya.",
      hemat: "Semua yang harganya di bawah Rp25.000.",
    },
    newest: "Terbaru dari seluruh kecamatan",
    byDistrict: "Per kecamatan",
    narrow: "Saring dan urutkan",
    more: "Cari lebih banyak",
    none: "Belum ada produk di koleksi ini",
    noneHere: (district: string) => `Belum ada di Kecamatan ${district}`,
    noneNote: "Lihat koleksi yang sama dari kecamatan lain, atau cari dengan kata yang Anda ingat.",
    everywhere: "Semua kecamatan",
    search: "Cari produk",
    others: "Koleksi lain",
  },
  {
    in: (collection, district) => `${collection} from ${district}`,
    description: (collection, place) =>
      `${collection} from the micro businesses of ${place}. Order online, pay the vendor directly.`,
    about: {
      "oleh-oleh": "Snacks, seafood, batik and crafts that travel well.",
      "siap-kirim": "There now, without waiting for it to be made. Shops deliver in their opening hours.",
      halal: "Food, drinks and care that their vendors declare halal.",
      hemat: "Everything that costs less than Rp25,000.",
    },
    newest: "Newest from all districts",
    byDistrict: "By district",
    narrow: "Filter and sort",
    more: "Search for more",
    none: "No products in this collection yet",
    noneHere: (district) => `None in ${district} yet`,
    noneNote: "See the same collection from other districts, or search with a word that you remember.",
    everywhere: "All districts",
    search: "Search products",
    others: "Other collections",
  },
);
