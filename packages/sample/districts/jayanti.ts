import { district } from "../district.ts";
import { drawn, emoji, still } from "../pictures/recipe.ts";

const shop = district("360302", "Jayanti", "15611");

export const jayanti = [
  shop({
    no: 15,
    name: "Kulit Cikande Jaya",
    villageCode: "3603022008",
    owner: "Rudi Hartono",
    about: "Dompet, ikat pinggang, dan gantungan kunci kulit sapi, dijahit tangan dengan benang lilin.",
    since: 2016,
    address: "Jl. Raya Serang Gg. Mawar RT 002/RW 001",
    hours: "Senin-Sabtu 09.00-17.00",
    courier: { reach: "kabupaten", freeFrom: 300_000 },
    cash: false,
    products: [
      {
        name: "Dompet Lipat Kulit Sapi",
        category: "alas-kaki-kulit",
        price: 145_000,
        unit: "pcs",
        weightGrams: 180,
        stock: 17,
        description: [
          "Enam tempat kartu, satu ruang uang, tanpa lapisan kain yang mudah sobek. Inisial dua huruf dicap gratis.",
        ],
        attributes: { Ukuran: "11 x 9 cm", Bahan: "Kulit sapi samak nabati", Warna: "Cokelat, hitam" },
        picture: still("kertas", drawn("wallet")),
      },
      {
        name: "Ikat Pinggang Kulit Utuh",
        category: "alas-kaki-kulit",
        price: 165_000,
        unit: "pcs",
        weightGrams: 300,
        stock: 12,
        description: [
          "Dipotong dari satu lembar kulit setebal empat milimeter, tidak berlapis, jadi tidak mengelupas. Gesper kuningan bisa dilepas.",
        ],
        attributes: { Panjang: "100-115 cm", Lebar: "3,5 cm", Gesper: "Kuningan" },
        picture: still("bata", drawn("belt", { scale: 1.08 })),
      },
      {
        name: "Tas Selempang Kulit",
        category: "alas-kaki-kulit",
        price: 420_000,
        unit: "pcs",
        weightGrams: 800,
        stock: 2,
        madeToOrderDays: 10,
        description: [
          "Tas kecil untuk ponsel, dompet, dan buku catatan. Kulit akan menggelap mengikuti pemakaian; kami sertakan sekaleng kecil lilin lebah.",
        ],
        attributes: { Ukuran: "24 x 18 x 7 cm", Bahan: "Kulit sapi samak nabati" },
        picture: still("pandan", drawn("satchel"), drawn("wallet", { tint: "#7a4322" })),
      },
    ],
  }),
  shop({
    no: 16,
    name: "Tahu Tempe Pasir Gintung",
    villageCode: "3603022009",
    owner: "Wasis",
    about: "Tahu dan tempe segar setiap subuh. Kedelai dicuci dua kali dan ampasnya kami olah menjadi oncom.",
    since: 2003,
    address: "Kp. Pasir Gintung RT 001/RW 002, pabrik kecil bercerobong bata",
    hours: "Setiap hari 03.00-11.00",
    courier: { reach: "dekat" },
    cash: true,
    products: [
      {
        name: "Tahu Putih Padat",
        category: "makanan",
        price: 12_000,
        unit: "bungkus",
        weightGrams: 900,
        stock: 70,
        halal: true,
        description: [
          "Sepuluh potong tahu yang tidak hancur ketika digoreng. Digumpalkan dengan biang tahu, tanpa cuka.",
        ],
        attributes: { Isi: "10 potong", Tahan: "3 hari di kulkas, ganti air setiap hari" },
        picture: still("laut", drawn("blocks")),
      },
      {
        name: "Tempe Daun Pisang",
        category: "makanan",
        price: 8_000,
        unit: "pcs",
        weightGrams: 400,
        stock: 90,
        halal: true,
        description: [
          "Diragi dua malam dalam daun pisang, bukan plastik, sehingga wanginya lain. Paling enak digoreng tanpa tepung.",
        ],
        attributes: { Isi: "350 g", Tahan: "2 hari suhu ruang" },
        picture: still(
          "pandan",
          drawn("blocks", { tint: "#cfb27a", accent: "#6b4a22" }),
          emoji("beans", { scale: 0.85 }),
        ),
      },
      {
        name: "Keripik Oncom Renyah",
        category: "kue-camilan",
        price: 16_000,
        unit: "bungkus",
        weightGrams: 170,
        stock: 25,
        halal: true,
        pirt: true,
        description: [
          "Oncom merah diiris setipis kartu, dibalut tepung beras dan daun jeruk. Ampas tahu tidak pernah seenak ini.",
        ],
        attributes: { Isi: "150 g", Tahan: "2 bulan" },
        picture: still(
          "mangga",
          drawn("chips", { tint: "#c8702f" }),
          drawn("bag", { tint: "#c8702f", label: "beans", scale: 1.15 }),
        ),
      },
    ],
  }),
];
