import { defineWords } from "../../lib/words.ts";

export const districtWords = defineWords(
  {
    map: (regency: string) => `Peta kecamatan ${regency}`,
    mapShade: "Makin pekat warnanya, makin banyak tokonya.",
    mapNote: "Letak kecamatan digambar kira-kira, bukan batas resmi.",
    mapByName: "Kecamatan disusun menurut abjad.",
    title: (district: string) => `Kecamatan ${district}`,
    description: (district: string, regency: string) =>
      `Toko dan produk usaha mikro dari Kecamatan ${district}, ${regency}. Pesan daring, bayar langsung ke penjual.`,
    counts: (shops: number, products: number) => `${shops} toko, ${products} produk`,
    villages: (count: number) => `${count} desa dan kelurahan`,
    knownFor: "Dikenal karena",
    whereabouts: (district: string) => `Letak ${district}`,
    noShops: (district: string) => `Belum ada toko di Kecamatan ${district}`,
    noShopsNote:
      "Kenal tetangga yang membuat makanan, kerajinan, atau batik? Ajak memajang produknya di sini. Tanpa biaya.",
    invite: "Ajak tetangga Anda",
    others: "Lihat kecamatan lain",
    shopsHeading: "Toko",
    products: "Produk",
    shops: (count: number) => (count === 0 ? "belum ada toko" : `${count} toko`),
  },
  {
    map: (regency) => `Map of the districts of ${regency}`,
    mapShade: "The darker the tile, the more shops.",
    mapNote: "Districts are drawn roughly where they lie; these are not official borders.",
    mapByName: "Districts stand in the order of their names.",
    title: (district) => `${district} district`,
    description: (district, regency) =>
      `Shops and products of the micro businesses of ${district} district, ${regency}. Order online, pay the vendor directly.`,
    counts: (shops, products) =>
      `${shops === 1 ? "1 shop" : `${shops} shops`}, ${products === 1 ? "1 product" : `${products} products`}`,
    villages: (count) => (count === 1 ? "1 village" : `${count} villages`),
    knownFor: "Known for",
    whereabouts: (district) => `Where ${district} lies`,
    noShops: (district) => `No shops in ${district} district yet`,
    noShopsNote:
      "Do you know a neighbour who makes food, crafts or batik? Invite them to show it here, free of charge.",
    invite: "Invite your neighbour",
    others: "See other districts",
    shopsHeading: "Shops",
    products: "Products",
    shops: (count) => (count === 0 ? "no shops yet" : count === 1 ? "1 shop" : `${count} shops`),
  },
);
