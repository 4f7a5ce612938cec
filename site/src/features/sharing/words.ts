import { defineWords } from "../../lib/words.ts";

/** What the pictures show, for those who hear them. */
export const sharingWords = defineWords(
  {
    home: (regency: string) => `Peta kecamatan ${regency}, masing-masing dengan motifnya`,
    district: (district: string, regency: string) => `Letak Kecamatan ${district} di peta ${regency}`,
    shop: (shop: string, district: string) => `Produk ${shop} dari Kecamatan ${district}`,
    product: (product: string, shop: string) => `Foto ${product} dari ${shop}`,
  },
  {
    home: (regency) => `Map of the districts of ${regency}, each with its motif`,
    district: (district, regency) => `Where Kecamatan ${district} lies on the map of ${regency}`,
    shop: (shop, district) => `Products of ${shop} from Kecamatan ${district}`,
    product: (product, shop) => `Photograph of ${product} from ${shop}`,
  },
);
