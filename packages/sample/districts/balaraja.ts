import { district } from "../district.ts";
import { drawn, emoji, still } from "../pictures/recipe.ts";

const shop = district("360301", "Balaraja", "15610");

export const balaraja = [
  shop({
    no: 13,
    name: "Capio Balaraja Tobat",
    villageCode: "3603012009",
    owner: "Suparman",
    about:
      "Menghidupkan lagi topi capio Balaraja yang dulu terkenal, sekarang dengan ukuran dan warna untuk dipakai sehari-hari.",
    since: 2020,
    address: "Kp. Tobat RT 003/RW 004, bengkel di samping rumah",
    hours: "Senin-Sabtu 08.00-16.00",
    courier: { reach: "kabupaten", freeFrom: 250_000 },
    cash: true,
    products: [
      {
        name: "Capio Klasik Pita Hitam",
        category: "kerajinan-bambu",
        price: 90_000,
        unit: "pcs",
        weightGrams: 220,
        stock: 19,
        description: [
          "Potongan capio lama: mahkota berlekuk, tepi sedang, pita hitam. Diberi lapisan tipis pernis berbahan air agar tahan gerimis.",
        ],
        attributes: { Ukuran: "Lingkar 56-60 cm", Bahan: "Bambu apus" },
        picture: still("bata", drawn("brimHat", { tint: "#d2a257", accent: "#262029" })),
      },
      {
        name: "Capio Pita Batik",
        category: "kerajinan-bambu",
        price: 105_000,
        unit: "pcs",
        weightGrams: 230,
        stock: 10,
        description: [
          "Pitanya dari perca batik tulis, jadi tidak ada dua yang sama. Pilihan warna dasar biru atau cokelat.",
        ],
        attributes: { Ukuran: "Lingkar 56-60 cm", Pita: "Perca batik tulis" },
        picture: still(
          "nila",
          drawn("brimHat", { accent: "#2f4a73" }),
          drawn("folded", { motif: "kawung", scale: 0.95 }),
        ),
      },
      {
        name: "Kap Lampu Anyam Gantung",
        category: "perabot-rumah",
        price: 130_000,
        unit: "pcs",
        weightGrams: 700,
        stock: 5,
        madeToOrderDays: 4,
        description: [
          "Kap lampu berbentuk caping untuk meja makan atau warung kopi. Lubang atas sudah diberi ring kayu untuk fiting.",
        ],
        attributes: { Ukuran: "Garis tengah 38 cm", Bahan: "Bambu tali" },
        picture: still("manggis", drawn("cone", { tint: "#e2b45c", scale: 0.85 }), emoji("lightBulb", { scale: 0.8 })),
      },
    ],
  }),
  shop({
    no: 14,
    name: "Kerupuk Mak Onah",
    villageCode: "3603012010",
    owner: "Onah Rohanah",
    about: "Kerupuk dan keripik yang digoreng di dua wajan: wajan pertama supaya matang, wajan kedua supaya mekar.",
    since: 2005,
    address: "Kp. Sentul RT 002/RW 002, sebelah lapangan bola",
    hours: "Setiap hari 07.00-18.00",
    courier: { reach: "dekat", freeFrom: 100_000 },
    cash: true,
    products: [
      {
        name: "Kerupuk Bawang Keriting",
        category: "kue-camilan",
        price: 15_000,
        unit: "bungkus",
        weightGrams: 250,
        stock: 80,
        halal: true,
        pirt: true,
        description: [
          "Kerupuk putih keriting yang wangi bawangnya tercium begitu bungkus dibuka. Dikemas setelah dingin betul supaya tidak melempem.",
        ],
        attributes: { Isi: "200 g", Tahan: "2 bulan" },
        picture: still(
          "melati",
          drawn("bag", { tint: "#f0e2c2", label: "garlic" }),
          drawn("crackers", { tint: "#f4e9cf", accent: "#d9b98a", scale: 1.1 }),
        ),
      },
      {
        name: "Keripik Kulit Singkong",
        category: "kue-camilan",
        price: 17_000,
        unit: "bungkus",
        weightGrams: 180,
        stock: 35,
        halal: true,
        pirt: true,
        description: [
          "Kulit singkong bagian dalam yang biasanya dibuang, direbus tiga kali sampai racunnya hilang, lalu digoreng renyah dengan bumbu ketumbar.",
        ],
        attributes: { Isi: "150 g", Tahan: "3 bulan" },
        picture: still(
          "lumut",
          drawn("chips", { tint: "#c9904a" }),
          drawn("pouch", { label: "potato", tint: "#8aa169", accent: "#3e5a34", scale: 1.15 }),
        ),
      },
      {
        name: "Kerupuk Mentah Kiloan",
        category: "kue-camilan",
        price: 32_000,
        unit: "kg",
        weightGrams: 1_050,
        stock: 4,
        halal: true,
        description: [
          "Kerupuk bawang kering siap goreng untuk warung dan hajatan. Satu kilo mengembang menjadi kira-kira dua kaleng besar.",
        ],
        attributes: { Isi: "1 kg", Tahan: "6 bulan di tempat kering" },
        picture: still("teh", drawn("sack", { label: "garlic" }), drawn("wafers", { tint: "#efe0c2", scale: 1.1 })),
      },
    ],
  }),
];
