import type { Product } from "@etalase/domain/product";
import type { Review } from "@etalase/domain/review";
import type { Shop } from "@etalase/domain/shop";
import type { Standing } from "@etalase/domain/standing";
import type { Availability } from "@etalase/domain/stock";
import type { District, Tenant } from "@etalase/domain/tenant";

/** A small regency for tests and for looking at pages: all of its districts, three shops in two of them, six products, and what was said of the first. */

export const tenant: Tenant = {
  id: "3603",
  slug: "kab-tangerang",
  name: "Kabupaten Tangerang",
  province: "Banten",
  timeZone: "Asia/Jakarta",
  origin: "https://kab-tangerang.example",
  complaints: { whatsapp: "0812-9001-0000", email: "pengaduan@kab-tangerang.example" },
  accent: "#c8501e",
  sample: true,
  version: 1,
  createdAt: "2026-11-01T01:00:00.000Z",
};

const NAMES =
  "01 Balaraja,02 Jayanti,03 Tigaraksa,04 Jambe,05 Cisoka,06 Kresek,07 Kronjo,08 Mauk,09 Kemiri,10 Sukadiri,11 Rajeg,12 Pasar Kemis,13 Teluknaga,14 Kosambi,15 Pakuhaji,16 Sepatan,17 Curug,18 Cikupa,19 Panongan,20 Legok,22 Pagedangan,23 Cisauk,27 Sukamulya,28 Kelapa Dua,29 Sindang Jaya,30 Sepatan Timur,31 Solear,32 Gunung Kaler,33 Mekar Baru";

/** Latitude and longitude by the number of the district, as `packages/regions` has them. */
const CENTRES: Record<string, [number, number]> = {
  "01": [-6.20481, 106.4427],
  "02": [-6.20683, 106.39834],
  "03": [-6.26571, 106.46732],
  "04": [-6.32384, 106.49923],
  "05": [-6.25978, 106.41673],
  "06": [-6.14443, 106.40441],
  "07": [-6.07035, 106.42821],
  "08": [-6.05805, 106.52072],
  "09": [-6.08777, 106.4638],
  "10": [-6.06991, 106.55901],
  "11": [-6.11634, 106.51033],
  "12": [-6.15891, 106.55251],
  "13": [-6.04992, 106.65824],
  "14": [-6.08087, 106.68503],
  "15": [-6.06024, 106.60633],
  "16": [-6.1183, 106.58009],
  "17": [-6.24255, 106.56612],
  "18": [-6.21796, 106.51586],
  "19": [-6.27888, 106.5262],
  "20": [-6.30476, 106.565],
  "22": [-6.29733, 106.61749],
  "23": [-6.3391, 106.63017],
  "27": [-6.16042, 106.43616],
  "28": [-6.24257, 106.60937],
  "29": [-6.16889, 106.49886],
  "30": [-6.11994, 106.60837],
  "31": [-6.3069, 106.42152],
  "32": [-6.09567, 106.37415],
  "33": [-6.06196, 106.3871],
};

export const districts: District[] = NAMES.split(",").map((entry) => {
  const [number = "", ...words] = entry.split(" ");
  const name = words.join(" ");
  const [lat, lng] = CENTRES[number] ?? [0, 0];
  const village = (at: number, title: string, kind: "desa" | "kelurahan") => ({
    code: `3603${number}${kind === "desa" ? 2 : 1}00${at}`,
    name: title,
    kind,
  });
  return {
    code: `3603${number}`,
    name,
    slug: name.toLowerCase().replaceAll(" ", "-"),
    centre: { lat, lng },
    ...(name === "Panongan" ? { knownFor: ["Topi bambu Ciakar"] } : {}),
    villages: [
      village(1, name === "Panongan" ? "Ciakar" : `${name} Kulon`, "desa"),
      village(2, `Mekar ${name}`, "kelurahan"),
    ],
  };
});

const id = (prefix: string, number: number) => `${prefix}_01J8000000000000000000000${number}`;

const picture = (number: number) => ({ id: id("pic", number), colour: "#e6cba0" });

const shop = (
  number: number,
  fields: Pick<Shop, "slug" | "name" | "district" | "districtSlug" | "villageName" | "about"> & Partial<Shop>,
): Shop => ({
  id: id("shp", number),
  village: `${fields.district}2001`,
  owner: { name: "Hj. Siti Aminah", phone: "+6281234567890" },
  story:
    "Dimulai dari satu anyaman di beranda rumah. Kini sebelas perajin, sebagian besar ibu rumah tangga, menganyam bersama tiga hari seminggu.\n\nBambu kami petik sendiri di tepi Cimanceuri, dijemur dua hari, lalu dibelah tipis sebelum dianyam.",
  since: 2009,
  address: `Kp. ${fields.villageName} RT 003/RW 002`,
  hours: "Senin sampai Sabtu, 08.00–16.00 WIB",
  state: "verified",
  delivery: {
    pickup: true,
    courier: {
      fees: { "360319": 5_000, "360318": 8_000, "360303": 10_000, "360320": 12_000, "360307": 25_000 },
      freeFrom: 150_000,
    },
  },
  qris: "00020101021126610014ID.CO.CONTOH.WWW01189360099900000000010215ID10200000000010303UMI51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204549953033605802ID5914Anyaman Ciakar6009Tangerang61051571063043A2B",
  cash: true,
  version: 1,
  createdAt: "2026-11-01T01:00:00.000Z",
  ...fields,
});

export const shops: [Shop, Shop, Shop] = [
  shop(1, {
    slug: "anyaman-ciakar",
    name: "Anyaman Ciakar",
    district: "360319",
    districtSlug: "panongan",
    villageName: "Ciakar",
    about: "Topi dan perabot dari bambu tali, dianyam tangan oleh sebelas perajin di Ciakar.",
  }),
  shop(2, {
    slug: "dapur-bu-entin",
    name: "Dapur Bu Entin",
    district: "360319",
    districtSlug: "panongan",
    villageName: "Mekar Bakti",
    about: "Keripik dan kue basah yang dibuat pagi hari, tanpa pengawet.",
  }),
  shop(3, {
    slug: "hasil-laut-pak-rahmat",
    name: "Hasil Laut Pak Rahmat",
    district: "360307",
    districtSlug: "kronjo",
    villageName: "Pagedangan Ilir",
    about: "Otak-otak, terasi, dan ikan asin dari nelayan Kronjo.",
    delivery: { pickup: true },
  }),
];

const product = (
  number: number,
  of: Shop,
  fields: Pick<Product, "slug" | "name" | "category" | "price" | "unit" | "description"> & Partial<Product>,
): Product => ({
  id: id("prd", number),
  shop: of.id,
  district: of.district,
  weightGrams: 250,
  attributes: {},
  pictures: [picture(number)],
  state: "published",
  publishedAt: `2026-11-0${number}T01:00:00.000Z`,
  version: 1,
  createdAt: "2026-11-01T01:00:00.000Z",
  ...fields,
});

const [weaver, kitchen, sea] = shops;

export const products: Product[] = [
  product(1, weaver, {
    slug: "topi-bambu-capio",
    name: "Topi Bambu Capio Anyaman Halus",
    category: "kerajinan-bambu",
    price: 45_000,
    unit: "buah",
    madeToOrderDays: 3,
    attributes: {
      Bahan: "Bambu tali",
      Ukuran: "Lingkar kepala 56–58 cm",
      Warna: "Alami",
      Perawatan: "Lap kering, jangan direndam",
    },
    description:
      "Topi capio khas Panongan, dianyam halus dari bambu tali yang dijemur dua hari. Ringan dipakai, sejuk di kepala, dan tidak mudah patah.\n\nSetiap topi dikerjakan satu perajin dari awal sampai selesai, kira-kira empat jam. Tepinya dijahit rangkap agar tidak terurai.\n\nCocok untuk berkebun, ke pantai, atau seragam acara. Untuk pesanan lebih dari 20 buah, tanyakan dulu lewat WhatsApp.",
    pictures: [picture(1), picture(7), picture(8)],
  }),
  product(2, weaver, {
    slug: "tudung-saji",
    name: "Tudung Saji Bambu Motif Belenong, Tutup Makanan Besar 50 cm",
    category: "perabot-rumah",
    price: 85_000,
    unit: "buah",
    description: "Tudung saji besar dengan motif belenong.",
  }),
  product(3, weaver, {
    slug: "bakul-nasi",
    name: "Bakul Nasi",
    category: "kerajinan-bambu",
    price: 30_000,
    unit: "buah",
    description: "Bakul nasi anyaman rapat.",
    pictures: [],
  }),
  product(4, kitchen, {
    slug: "keripik-tempe",
    name: "Keripik Tempe Daun Jeruk Renyah",
    category: "kue-camilan",
    price: 18_000,
    unit: "bungkus 200 g",
    halal: true,
    pirt: true,
    attributes: { "Isi bersih": "200 g", "Tahan sampai": "2 bulan" },
    description: "Keripik tempe tipis dengan irisan daun jeruk.",
  }),
  product(5, sea, {
    slug: "otak-otak-bandeng",
    name: "Otak-otak Bandeng Bakar",
    category: "hasil-laut",
    price: 25_000,
    unit: "10 buah",
    halal: true,
    description: "Otak-otak bandeng, dibakar di atas arang.",
  }),
  product(6, sea, {
    slug: "terasi-udang",
    name: "Terasi Udang Rebon Asli Kronjo",
    category: "bumbu-sambal",
    price: 22_000,
    unit: "100 g",
    halal: true,
    pirt: true,
    description: "Terasi dari udang rebon segar.",
  }),
];

const AVAILABILITY: Record<string, Availability> = { [id("prd", 6)]: "sold_out", [id("prd", 4)]: "few" };

export const availability = (of: string): Availability => AVAILABILITY[of] ?? "available";

const standing = (of: Shop | Product, figures: Partial<Standing>): Standing => ({
  id: of.id,
  shop: "shop" in of ? of.shop : of.id,
  district: of.district,
  version: 1,
  at: "2026-11-20T01:00:00.000Z",
  ...figures,
});

const [hat, cover, basket] = products as [Product, Product, Product];

export const standings: Standing[] = [
  standing(weaver, { reviews: 14, stars: 66, within1h: 21, within3h: 4, within24h: 1 }),
  standing(hat, { reviews: 12, stars: 57, sold: 63 }),
  standing(cover, { reviews: 2, stars: 9, sold: 12 }),
  standing(basket, { sold: 24 }),
];

const review = (number: number, fields: Pick<Review, "stars" | "by" | "at"> & Partial<Review>): Review => ({
  order: id("ord", number),
  sku: `${hat.id}-1`,
  product: hat.id,
  shop: hat.shop,
  district: hat.district,
  version: 1,
  ...fields,
});

export const reviews: Review[] = [
  review(3, {
    stars: 5,
    by: "Siti N.",
    at: "2026-11-20T03:10:00.000Z",
    text: "Anyamannya rapat dan ringan. Dipakai ke sawah seharian tidak gerah.",
    answer: { text: "Terima kasih, Bu. Semoga awet.", at: "2026-11-20T08:00:00.000Z" },
  }),
  review(2, { stars: 4, by: "Budi", at: "2026-11-18T09:30:00.000Z", editedAt: "2026-11-19T01:00:00.000Z" }),
  review(1, { stars: 5, by: "", at: "2026-11-15T02:00:00.000Z", text: "Sesuai foto.", sample: true }),
];
