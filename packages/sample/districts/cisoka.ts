import { district } from "../district.ts";
import { drawn, emoji, still } from "../pictures/recipe.ts";

const shop = district("360305", "Cisoka", "15730");

export const cisoka = [
  shop({
    no: 17,
    name: "Emping Mak Eti",
    villageCode: "3603052008",
    owner: "Eti Nuraeti",
    about: "Emping melinjo yang dipipihkan satu per satu di atas batu. Tidak dicampur tepung.",
    since: 1998,
    address: "Kp. Cempaka RT 004/RW 002, di bawah pohon melinjo besar",
    hours: "Senin-Sabtu 07.00-16.00",
    courier: { reach: "dekat", freeFrom: 150_000 },
    cash: true,
    products: [
      {
        name: "Emping Melinjo Asin",
        category: "kue-camilan",
        price: 34_000,
        unit: "bungkus",
        weightGrams: 230,
        stock: 28,
        halal: true,
        pirt: true,
        description: [
          "Satu keping dari satu biji tua, disangrai pasir lalu dipukul selagi panas. Pahit melinjonya tipis dan bersih.",
        ],
        attributes: { Isi: "200 g", Bahan: "Melinjo, garam", Tahan: "3 bulan" },
        picture: still(
          "pandan",
          drawn("chips", { tint: "#e6cf8a" }),
          drawn("bag", { tint: "#e6cf8a", label: "olive", scale: 1.15 }),
        ),
      },
      {
        name: "Emping Pedas Manis",
        category: "kue-camilan",
        price: 37_000,
        unit: "toples",
        weightGrams: 320,
        stock: 16,
        halal: true,
        pirt: true,
        description: [
          "Emping goreng dilumuri karamel gula aren, cabai, dan daun jeruk sampai mengilap. Renyahnya bertahan lama karena dimasak dua kali.",
        ],
        attributes: { Isi: "250 g", Tahan: "2 bulan" },
        picture: still(
          "bata",
          drawn("jar", { tint: "#b5562a", accent: "#7a2f22", label: "chili" }),
          drawn("chips", { tint: "#b8622f", scale: 1.1 }),
        ),
      },
      {
        name: "Emping Mentah Super",
        category: "kue-camilan",
        price: 72_000,
        unit: "kg",
        weightGrams: 1_050,
        stock: 9,
        halal: true,
        description: [
          "Emping tipis kering, siap goreng sendiri. Masukkan ke minyak sedang sebentar saja, angkat sebelum menguning.",
        ],
        attributes: { Isi: "1 kg", Tahan: "6 bulan" },
        picture: still("kertas", drawn("tray", { scale: 0.92 }), drawn("chips", { tint: "#ead9a4", scale: 1.1 })),
      },
    ],
  }),
  shop({
    no: 18,
    name: "Madu Cibugel Asri",
    villageCode: "3603052007",
    owner: "Cecep Hidayat",
    about: "Madu lebah klanceng dan lebah lokal dari kotak-kotak kecil di kebun warga Cibugel.",
    since: 2018,
    address: "Kp. Cibugel RT 002/RW 005, kebun jati belakang musala",
    hours: "Setiap hari 08.00-17.00",
    courier: { reach: "kabupaten", freeFrom: 250_000 },
    cash: true,
    products: [
      {
        name: "Madu Klanceng Asli",
        category: "perawatan-herbal",
        price: 135_000,
        unit: "botol",
        weightGrams: 380,
        stock: 6,
        halal: true,
        description: [
          "Madu lebah tanpa sengat: encer, agak asam, sedikit getir di ujung. Satu kotak hanya memberi dua gelas setahun, jadi stok kami memang tidak banyak.",
        ],
        attributes: { Isi: "250 ml", Panen: "Sekali setiap 3 bulan" },
        picture: still("kunyit", emoji("honey"), emoji("bee", { scale: 0.8 }), emoji("blossom", { scale: 0.9 })),
      },
      {
        name: "Madu Kebun Randu",
        category: "perawatan-herbal",
        price: 75_000,
        unit: "botol",
        weightGrams: 500,
        stock: 24,
        halal: true,
        pirt: true,
        description: [
          "Madu manis lembut dari bunga randu dan karet. Disaring dengan kain, tidak dipanaskan; mengkristal di kulkas itu wajar.",
        ],
        attributes: { Isi: "350 ml", Tahan: "2 tahun" },
        picture: still(
          "mangga",
          drawn("bottle", { tint: "#c9821e", accent: "#5e3818", label: "bee" }),
          emoji("honey", { scale: 0.9 }),
        ),
      },
      {
        name: "Sabun Madu Susu",
        category: "perawatan-herbal",
        price: 22_000,
        unit: "pcs",
        weightGrams: 110,
        stock: 40,
        description: [
          "Sabun batang dari sisa madu di saringan dan susu kambing, diperam enam minggu. Busanya halus, kulit tidak tertarik.",
        ],
        attributes: { Isi: "90 g", Bahan: "Minyak kelapa, susu kambing, madu" },
        picture: still(
          "melati",
          drawn("blocks", { tint: "#ecd49a", accent: "#c9821e" }),
          emoji("bubbles", { scale: 0.8 }),
        ),
      },
    ],
  }),
];
