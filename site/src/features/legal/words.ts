import { defineWords } from "../../lib/words.ts";

/** What holds in every regency; its own texts stand below. */
export const legalWords = defineWords(
  {
    title: "Ketentuan dan privasi",
    description: (place: string) => `Ketentuan belanja di Etalase ${place}, dan apa yang terjadi dengan data Anda.`,
    buying: "Belanja di sini",
    buyingParts: {
      first:
        "Anda membeli langsung dari usaha mikro yang diperiksa dinas. Uang Anda langsung ke penjual; etalase ini tidak menerima atau menyimpannya.",
      second:
        "Pesanan QRIS yang tidak dibayar dalam 30 menit, dan pesanan yang tidak diterima penjual dalam dua hari, batal dengan sendirinya.",
      third:
        "Barang yang datang tidak sesuai dapat diadukan ke penjual, ke dinas, atau ke Ditjen PKTN Kementerian Perdagangan; kontaknya ada di bawah setiap halaman.",
    },
    data: "Data Anda",
    dataParts: {
      first:
        "Untuk memesan Anda memberi nama dan nomor WhatsApp, dan alamat bila barang diantar. Data itu dipakai untuk pesanan tersebut, dilihat oleh penjualnya, dan disimpan tersandi.",
      second:
        "Menurut UU 27/2022 Anda berhak melihat, memperbaiki, mengunduh, dan meminta penghapusan data Anda. Di halaman pesanan ada tombolnya; tanpa tautan pesanan, atau sebagai penjual, mintalah lewat kontak pengaduan. Dijawab dalam 3 x 24 jam.",
      third:
        "Yang dihapus: nama, nomor, alamat, catatan, dan nama pada ulasan. Barang, tanggal, dan jumlah uang tetap disimpan 10 tahun seperti diwajibkan hukum, tanpa nama. Pesanan yang masih berjalan diselesaikan dahulu.",
    },
    ownTerms: (place: string) => `Ketentuan dari ${place}`,
    ownPrivacy: (place: string) => `Privasi menurut ${place}`,
  },
  {
    title: "Terms and privacy",
    description: (place) => `The terms of buying at Etalase ${place}, and what becomes of your data.`,
    buying: "Buying here",
    buyingParts: {
      first:
        "You buy directly from micro businesses that the regency has checked. Your money goes straight to the vendor; this marketplace neither takes nor holds it.",
      second:
        "A QRIS order that is not paid within 30 minutes, and an order that the vendor does not accept within two days, is cancelled by itself.",
      third:
        "What arrives other than as described can be taken up with the vendor, the regency, or the Directorate General PKTN of the Ministry of Trade; their contacts are at the foot of every page.",
    },
    data: "Your data",
    dataParts: {
      first:
        "To order you give your name and WhatsApp number, and an address where goods are brought. They are used for that order, seen by its vendor, and stored encrypted.",
      second:
        "By Law 27/2022 you may see, correct, download and ask for the erasure of your data. The page of your order has buttons for it; without an order's link, or as a vendor, ask by the contact for complaints. It is answered within 3 x 24 hours.",
      third:
        "What is erased: name, number, address, notes, and the name on reviews. Goods, dates and amounts are kept for 10 years as the law requires, without a name. Orders that are still going on are completed first.",
    },
    ownTerms: (place) => `Terms of ${place}`,
    ownPrivacy: (place) => `Privacy by ${place}`,
  },
);
