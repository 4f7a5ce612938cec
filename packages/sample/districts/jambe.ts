import { district } from "../district.ts";
import { drawn, emoji, still } from "../pictures/recipe.ts";

const shop = district("360304", "Jambe", "15720");

export const jambe = [
  shop({
    no: 21,
    name: "Sale Pisang Jambe",
    villageCode: "3603042002",
    owner: "Ida Farida",
    about: "Pisang sale dan olahan pisang dari kebun sepanjang rel. Dijemur di atas para-para, bukan di oven.",
    since: 2010,
    address: "Kp. Jambe RT 001/RW 002, dekat perlintasan kereta",
    hours: "Setiap hari 07.00-17.00",
    courier: { reach: "dekat", freeFrom: 120_000 },
    cash: true,
    products: [
      {
        name: "Pisang Sale Basah",
        category: "kue-camilan",
        price: 26_000,
        unit: "bungkus",
        weightGrams: 330,
        stock: 21,
        halal: true,
        pirt: true,
        description: [
          "Pisang ambon dijemur empat hari lalu diasap sebentar dengan kayu rambutan. Kenyal, manisnya pekat, tanpa gula tambahan.",
        ],
        attributes: { Isi: "300 g", Tahan: "1 bulan" },
        picture: still("teh", drawn("pouch", { label: "banana", tint: "#a8743c", accent: "#5e3818" }), emoji("banana")),
      },
      {
        name: "Sale Goreng Krispi",
        category: "kue-camilan",
        price: 22_000,
        unit: "bungkus",
        weightGrams: 230,
        stock: 37,
        halal: true,
        pirt: true,
        description: [
          "Pisang sale dibalut tepung beras tipis dan digoreng. Bagian luarnya pecah, bagian dalamnya legit.",
        ],
        attributes: { Isi: "200 g", Tahan: "2 bulan" },
        picture: still(
          "kunyit",
          drawn("chips", { tint: "#b8773a" }),
          emoji("banana", { scale: 0.95 }),
          drawn("bag", { tint: "#b8773a", scale: 1.15 }),
        ),
      },
      {
        name: "Selai Pisang Nangka",
        category: "kue-camilan",
        price: 29_000,
        unit: "toples",
        weightGrams: 320,
        stock: 4,
        halal: true,
        description: ["Selai oles dari pisang kelewat matang dan nangka cincang. Masih ada potongan buahnya."],
        attributes: { Isi: "250 g", Tahan: "2 bulan di kulkas" },
        picture: still("melati", drawn("jar", { tint: "#d99a2e", accent: "#3e7a4a", label: "banana" }), emoji("bread")),
      },
    ],
  }),
  shop({
    no: 22,
    name: "Rotan Daru Sejati",
    villageCode: "3603042005",
    owner: "Aang Suryana",
    about:
      "Kursi, keranjang, dan tas rotan. Rangka kami bakar-lengkung di bengkel, anyaman dikerjakan tetangga di rumah.",
    since: 2006,
    address: "Jl. Stasiun Daru RT 003/RW 001",
    hours: "Senin-Sabtu 08.00-17.00",
    courier: { reach: "kabupaten", freeFrom: 750_000 },
    cash: false,
    products: [
      {
        name: "Bangku Rotan Bundar",
        category: "perabot-rumah",
        price: 275_000,
        unit: "pcs",
        weightGrams: 3_000,
        stock: 9,
        description: [
          "Dudukan anyam rapat dengan empat kaki rotan manau. Kuat untuk 90 kilogram, ringan diangkat satu tangan.",
        ],
        attributes: { Ukuran: "Garis tengah 36 cm, tinggi 43 cm", Bahan: "Rotan manau dan pitrit" },
        picture: still("pandan", drawn("stool"), emoji("pottedPlant", { scale: 0.9 })),
      },
      {
        name: "Keranjang Cucian Rotan",
        category: "perabot-rumah",
        price: 220_000,
        unit: "pcs",
        weightGrams: 2_200,
        stock: 6,
        description: [
          "Keranjang besar dengan bibir dililit, tidak menyangkut baju. Diberi kaki karet supaya bagian bawah kering.",
        ],
        attributes: { Ukuran: "Garis tengah 42 cm, tinggi 50 cm", Bahan: "Rotan pitrit" },
        picture: still(
          "kertas",
          drawn("basket", { tint: "#c99452" }),
          drawn("folded", { tint: "#c9d2d6", scale: 0.9 }),
        ),
      },
      {
        name: "Tas Rotan Bulat",
        category: "kerajinan-lain",
        price: 160_000,
        unit: "pcs",
        weightGrams: 450,
        stock: 14,
        description: [
          "Tas bulat dengan tali kulit sintetis dan lapisan dalam kain. Pengaitnya kancing rotan, cukup untuk ponsel dan dompet.",
        ],
        attributes: { Ukuran: "Garis tengah 20 cm, tebal 8 cm", Bahan: "Rotan, furing katun" },
        picture: still(
          "jambu",
          drawn("tote", { tint: "#c4873f", accent: "#6d3a1e" }),
          emoji("hibiscus", { scale: 0.85 }),
        ),
      },
    ],
  }),
];
