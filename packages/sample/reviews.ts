/** What an invented buyer ordered and said of it, in time for the newest to come last. */
export interface SampleReview {
  shop: string;
  product: string;
  buyer: string;
  quantity: number;
  /** How long the shop took to answer the order. */
  answeredAfterMinutes: number;
  stars: 1 | 2 | 3 | 4 | 5;
  text?: string;
  /** The shop's answer to it. */
  answer?: string;
}

const HATS = "topi-bambu-ciakar-lestari";
const TERASI = "terasi-bu-casinah";
const SNACKS = "singkong-renyah-solear";

const said = (
  [shop, product, quantity, answeredAfterMinutes]: [string, string, number, number],
  buyer: string,
  stars: SampleReview["stars"],
  text?: string,
  answer?: string,
): SampleReview => ({
  shop,
  product,
  quantity,
  answeredAfterMinutes,
  buyer,
  stars,
  ...(text ? { text } : {}),
  ...(answer ? { answer } : {}),
});

export const reviews: SampleReview[] = [
  said(
    [HATS, "tudung-belenong", 12, 25],
    "Yayah Rokayah",
    5,
    "Untuk seragam menari anak-anak. Ukurannya sama semua dan anyamannya rapi.",
  ),
  said(
    [HATS, "topi-capio-dewasa", 6, 40],
    "Deden Supriatna",
    4,
    "Ringan dan adem. Talinya agak pendek untuk saya.",
    "Terima kasih, Pak. Tali yang lebih panjang dapat diminta di catatan pesanan, tanpa tambahan harga.",
  ),
  said([HATS, "tudung-belenong", 2, 15], "Hj. Maemunah", 5, "Sama seperti yang dulu dipakai almarhum bapak di sawah."),
  said([HATS, "topi-capio-dewasa", 3, 110], "Rudi Hartono", 5),
  said(
    [HATS, "tudung-belenong", 4, 30],
    "Neng Lia Amalia",
    5,
    "Dipajang di warung makan kami, banyak yang bertanya beli di mana.",
  ),
  said([HATS, "topi-capio-dewasa", 12, 20], "Ahmad Sobari", 4, "Pesanan dua belas selesai sesuai janji."),
  said(
    [TERASI, "terasi-udang-balok", 10, 50],
    "Ibu Tati Herawati",
    5,
    "Wangi udangnya asli, sedikit saja sudah terasa.",
  ),
  said([TERASI, "terasi-bubuk-sangrai", 5, 35], "Wulan Sari", 4, "Praktis. Tutup toplesnya perlu lebih rapat."),
  said([TERASI, "terasi-udang-balok", 6, 45], "Kosim", 5),
  said(
    [TERASI, "terasi-udang-balok", 20, 55],
    "Euis Komariah",
    5,
    "Langganan untuk warung. Rasanya tidak berubah-ubah.",
    "Alhamdulillah. Terima kasih sudah menjadi langganan, Bu Euis.",
  ),
  said([TERASI, "terasi-bubuk-sangrai", 3, 150], "Dimas Prakoso", 3, "Enak, tetapi asin sekali untuk lidah saya."),
  said([TERASI, "terasi-udang-balok", 4, 20], "Sri Wahyuni", 5),
  said([SNACKS, "keripik-singkong-balado", 15, 70], "Rina Marlina", 5, "Renyah sampai bungkus terakhir, pedasnya pas."),
  said([SNACKS, "keripik-singkong-asin", 8, 95], "Bayu Saputra", 4),
  said(
    [SNACKS, "keripik-singkong-balado", 10, 130],
    "Fitri Handayani",
    5,
    "Untuk bekal pulang kampung. Dus rapat, tidak ada yang remuk.",
  ),
  said(
    [SNACKS, "tape-singkong-besek", 5, 60],
    "Pak Udin",
    2,
    "Sebagian sudah terlalu masak waktu sampai.",
    "Mohon maaf, Pak. Tape sekarang kami kirim sehari lebih muda, dan lima besek pengganti sudah kami antar.",
  ),
  said([SNACKS, "keripik-singkong-balado", 6, 80], "Nurul Hidayah", 4, "Enak, minyaknya tidak banyak."),
  said(["dapur-bu-entin", "snack-box-arisan", 30, 90], "Lilis Suryani", 5, "Kue masih hangat, kotaknya rapi."),
  said(
    ["anyaman-talaga-rukun", "besek-hajatan-isi-10", 5, 240],
    "Oman Abdurahman",
    4,
    "Cukup untuk hajatan. Pesan lebih awal.",
  ),
  said(["sambal-mak-iyah", "sambal-terasi-ulek", 7, 30], "Tini", 5, "Pedasnya membuat nambah nasi."),
  said(["sambal-mak-iyah", "sambal-bawang-rawit", 5, 45], "Gilang Ramadhan", 5),
  said(["kerupuk-mak-onah", "kerupuk-bawang-keriting", 20, 180], "Ratna Dewi", 4, "Mengembang semua waktu digoreng."),
  said(["madu-cibugel-asri", "madu-kebun-randu", 3, 65], "H. Sanusi", 5, "Madu randu betulan, tidak pahit di akhir."),
  said(
    ["bandeng-muara-barokah", "bandeng-presto-duri-lunak", 6, 50],
    "Melati Anggraini",
    5,
    "Durinya benar-benar lunak. Anak-anak suka.",
  ),
];
