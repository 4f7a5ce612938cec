import { district } from "../district.ts";
import { drawn, emoji, still } from "../pictures/recipe.ts";

const shop = district("360310", "Sukadiri", "15532");

export const sukadiri = [
  shop({
    no: 27,
    name: "Sate Bandeng Bu Rasih",
    villageCode: "3603102002",
    owner: "Rasih Kurniati",
    email: "rasih@contoh.example",
    about:
      "Sate bandeng Buaran Jati: duri dicabut utuh, daging dibumbui santan, dikembalikan ke kulitnya, lalu dipanggang di atas sabut kelapa.",
    story:
      "Ibu saya membuat sate bandeng hanya untuk Lebaran. Anak-anak tetangga selalu menunggu yang gosong di pinggir. Sekarang kami memanggang setiap hari, dan yang gosong di pinggir tetap rebutan.",
    since: 2008,
    address: "Kp. Buaran Jati RT 002/RW 001, papan nama merah",
    hours: "Setiap hari 07.00-19.00",
    courier: { reach: "kabupaten", freeFrom: 200_000 },
    cash: true,
    products: [
      {
        name: "Sate Bandeng Original",
        category: "hasil-laut",
        price: 45_000,
        unit: "pcs",
        weightGrams: 350,
        stock: 34,
        halal: true,
        pirt: true,
        description: [
          "Satu ekor bandeng tambak tanpa duri, dijepit bambu dan dipanggang pelan. Gurih santan dan ketumbarnya meresap sampai kulit.",
          "Hangatkan di wajan tanpa minyak selama lima menit.",
        ],
        attributes: { Isi: "1 ekor, sekitar 300 g", Tahan: "2 hari suhu ruang, 1 minggu kulkas, 1 bulan beku" },
        picture: still("kunyit", drawn("fishSatay", { scale: 1.05 })),
      },
      {
        name: "Sate Bandeng Pedas",
        category: "hasil-laut",
        price: 48_000,
        unit: "pcs",
        weightGrams: 350,
        stock: 20,
        halal: true,
        pirt: true,
        description: [
          "Bumbu yang sama dengan tambahan rawit merah dan lengkuas. Pedasnya hangat, tidak menutupi rasa ikannya.",
        ],
        attributes: { Isi: "1 ekor, sekitar 300 g", "Tingkat pedas": "3 dari 5", Tahan: "1 minggu kulkas" },
        picture: still("bata", drawn("fishSatay", { tint: "#8f4420" }), emoji("chili", { scale: 0.85 })),
      },
      {
        name: "Paket Hantaran Sate Bandeng",
        category: "hasil-laut",
        price: 175_000,
        unit: "paket",
        weightGrams: 1_600,
        stock: 8,
        halal: true,
        pirt: true,
        madeToOrderDays: 1,
        description: [
          "Empat ekor dalam besek beralas daun, dengan kartu ucapan tulisan tangan. Dipanggang pada hari dikirim.",
        ],
        attributes: { Isi: "4 ekor", Kemasan: "Besek bambu" },
        picture: still("pandan", drawn("besek", { label: "fish" }), drawn("fishSatay", { scale: 1.15 })),
      },
    ],
  }),
  shop({
    no: 28,
    name: "Garam Karang Serang",
    villageCode: "3603102005",
    owner: "Tarmidi",
    about: "Garam laut yang dipanen dari tambak keluarga pada musim kemarau, digiling kasar tanpa campuran.",
    since: 2015,
    address: "Kp. Karang Serang RT 004/RW 002, gudang bilik dekat tambak",
    hours: "Senin-Sabtu 07.00-15.00",
    courier: { reach: "kabupaten", freeFrom: 150_000 },
    cash: true,
    products: [
      {
        name: "Garam Laut Kasar",
        category: "bumbu-sambal",
        price: 15_000,
        unit: "bungkus",
        weightGrams: 520,
        stock: 75,
        halal: true,
        description: [
          "Kristal besar untuk mengulek, membakar ikan, dan mengasinkan telur. Rasanya asin bersih, pahitnya sudah dibuang bersama air tua.",
        ],
        attributes: { Isi: "500 g", Panen: "Juli-Oktober" },
        picture: still(
          "laut",
          drawn("heapedBowl", { tint: "#f4f0e8", accent: "#5d86a8" }),
          emoji("salt", { scale: 0.9 }),
        ),
      },
      {
        name: "Garam Daun Jeruk",
        category: "bumbu-sambal",
        price: 24_000,
        unit: "toples",
        weightGrams: 200,
        stock: 19,
        halal: true,
        description: [
          "Garam giling dengan daun jeruk, bawang putih, dan sedikit cabai kering. Taburkan di atas kentang atau ikan bakar.",
        ],
        attributes: { Isi: "120 g", Tahan: "12 bulan" },
        picture: still(
          "pandan",
          drawn("jar", { tint: "#dfe3cf", accent: "#3e7a4a", label: "herb" }),
          emoji("lemon", { scale: 0.8 }),
        ),
      },
      {
        name: "Garam Rendam Kaki",
        category: "perawatan-herbal",
        price: 27_000,
        unit: "bungkus",
        weightGrams: 420,
        stock: 12,
        description: [
          "Kristal kasar dengan sereh dan jahe kering. Larutkan dua genggam dalam air hangat setelah seharian berdiri.",
        ],
        attributes: { Isi: "400 g", Bahan: "Garam laut, sereh, jahe" },
        picture: still(
          "jambu",
          drawn("pouch", { tint: "#e8c4b4", accent: "#a8455e", label: "ginger" }),
          drawn("sauceBowl", { tint: "#f1e3da", scale: 0.9 }),
        ),
      },
    ],
  }),
];
