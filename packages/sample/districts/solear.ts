import { district } from "../district.ts";
import { drawn, emoji, still } from "../pictures/recipe.ts";

const shop = district("360331", "Solear", "15731");

export const solear = [
  shop({
    no: 19,
    name: "Kulit Pari Cikuya",
    villageCode: "3603312002",
    owner: "Bambang Sutrisno",
    email: "bambang@contoh.example",
    about:
      "Kerajinan kulit ikan pari dan reptil ternak yang berizin. Kulit pari kami ambil dari sisa pelelangan, bukan ikan buruan.",
    since: 2012,
    address: "Perum Cikuya Permai Blok D3 No. 2",
    hours: "Senin-Sabtu 09.00-17.00",
    courier: { reach: "kabupaten", freeFrom: 500_000 },
    cash: false,
    products: [
      {
        name: "Dompet Panjang Kulit Pari",
        category: "alas-kaki-kulit",
        price: 385_000,
        unit: "pcs",
        weightGrams: 260,
        stock: 7,
        description: [
          "Butiran kulit pari keras seperti mutiara dan tidak gores oleh kunci. Mutiara putih di tengah adalah bagian asli kulitnya, satu untuk setiap ikan.",
        ],
        attributes: { Ukuran: "20 x 10 cm", Bahan: "Kulit pari, dalam kulit sapi" },
        picture: still("laut", drawn("rayPurse")),
      },
      {
        name: "Gelang Kulit Pari",
        category: "pakaian-aksesori",
        price: 95_000,
        unit: "pcs",
        weightGrams: 40,
        stock: 15,
        description: [
          "Gelang selebar jari dari potongan kecil sisa dompet. Pengait baja antikarat, panjangnya bisa kami sesuaikan.",
        ],
        attributes: { Panjang: "17-21 cm", Bahan: "Kulit pari" },
        picture: still("teh", drawn("belt", { tint: "#34404f", accent: "#e9e4da" })),
      },
      {
        name: "Dompet Kartu Kulit Pari",
        category: "alas-kaki-kulit",
        price: 175_000,
        unit: "pcs",
        weightGrams: 90,
        stock: 0,
        madeToOrderDays: 7,
        description: [
          "Tipis untuk saku depan, muat empat kartu dan uang terlipat. Pilihan hitam, biru tua, atau merah hati.",
        ],
        attributes: { Ukuran: "10 x 7 cm", Bahan: "Kulit pari, dalam kulit domba" },
        picture: still("manggis", drawn("rayPurse", { tint: "#6b2030" }), drawn("rayPurse", { tint: "#2c4a6e" })),
      },
    ],
  }),
  shop({
    no: 20,
    name: "Singkong Renyah Solear",
    villageCode: "3603312001",
    owner: "Nining Kurniasih",
    about: "Keripik singkong dari kebun sendiri. Dicabut pagi, digoreng sore.",
    since: 2017,
    address: "Kp. Solear RT 003/RW 003, warung cat kuning",
    hours: "Setiap hari 08.00-18.00",
    courier: { reach: "dekat", freeFrom: 100_000 },
    cash: true,
    products: [
      {
        name: "Keripik Singkong Balado",
        category: "kue-camilan",
        price: 16_000,
        unit: "bungkus",
        weightGrams: 200,
        stock: 64,
        halal: true,
        pirt: true,
        description: [
          "Irisan tipis berbalut balado basah yang dikeringkan di wajan. Pedasnya sedang, manisnya tidak berlebihan.",
        ],
        attributes: { Isi: "180 g", Tahan: "3 bulan" },
        picture: still(
          "mangga",
          drawn("pouch", { label: "chili", tint: "#c2402a", accent: "#7a1f18" }),
          drawn("chips", { tint: "#d2602f", scale: 1.1 }),
        ),
      },
      {
        name: "Keripik Singkong Asin",
        category: "kue-camilan",
        price: 14_000,
        unit: "bungkus",
        weightGrams: 200,
        stock: 51,
        halal: true,
        pirt: true,
        description: ["Hanya singkong, minyak, dan garam. Pilihan aman untuk anak-anak dan teman minum kopi."],
        attributes: { Isi: "180 g", Bahan: "Singkong, minyak sawit, garam", Tahan: "3 bulan" },
        picture: still(
          "kertas",
          drawn("pouch", { label: "potato", tint: "#e0b052", accent: "#8a5a2c" }),
          drawn("chips", { tint: "#ecd592", scale: 1.1 }),
        ),
      },
      {
        name: "Tape Singkong Besek",
        category: "kue-camilan",
        price: 23_000,
        unit: "pcs",
        weightGrams: 850,
        stock: 13,
        halal: true,
        description: [
          "Singkong mentega diragi dua hari dalam besek beralas daun. Lembut, manis, berair sedikit; kirim jarak dekat saja supaya tidak terlalu matang.",
        ],
        attributes: { Isi: "750 g", Tahan: "4 hari di kulkas" },
        picture: still("pandan", drawn("besek", { label: "potato" }), emoji("sweetPotato", { scale: 0.9 })),
      },
    ],
  }),
];
