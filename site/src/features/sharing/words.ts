import { defineWords } from "../../lib/words.ts";

/** What the pictures show, for those who hear them, and what is written on them. */
export const sharingWords = defineWords(
  {
    home: (regency: string) => `Peta kecamatan ${regency}, masing-masing dengan motifnya`,
    district: (district: string, regency: string) => `Letak Kecamatan ${district} di peta ${regency}`,
    shop: (shop: string, district: string) => `Produk ${shop} dari Kecamatan ${district}`,
    product: (product: string, shop: string) => `Foto ${product} dari ${shop}`,
    market: "Pasar daring usaha mikro",
    fromAll: (districts: number) => `Toko dan produk dari ${districts} kecamatan`,
    theDistrict: (district: string) => `Kecamatan ${district}`,
    theirs: "Toko dan produk usaha mikro",
    villages: (villages: number, regency: string) => `${villages} desa dan kelurahan, ${regency}`,
    from: (village: string, district: string) => `${village}, Kecamatan ${district}`,
    promise: "Pesan daring, bayar langsung ke penjual",
  },
  {
    home: (regency) => `Map of the districts of ${regency}, each with its motif`,
    district: (district, regency) => `Where Kecamatan ${district} lies on the map of ${regency}`,
    shop: (shop, district) => `Products of ${shop} from Kecamatan ${district}`,
    product: (product, shop) => `Photograph of ${product} from ${shop}`,
    market: "The online market of micro businesses",
    fromAll: (districts) => `Shops and products from ${districts === 1 ? "1 district" : `${districts} districts`}`,
    theDistrict: (district) => `${district} district`,
    theirs: "Shops and products of micro businesses",
    villages: (villages, regency) => `${villages === 1 ? "1 village" : `${villages} villages`}, ${regency}`,
    from: (village, district) => `${village}, ${district} district`,
    promise: "Order online, pay the vendor directly",
  },
);
