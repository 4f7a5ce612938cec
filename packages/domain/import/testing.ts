import { moment } from "@etalase/kit";
import type { Product } from "../product/index.ts";
import type { Shop } from "../shop/index.ts";

export const aShop = (): Shop => ({
  id: "shp_01KAT0000000000000000000ZZ",
  slug: "topi-ciakar",
  name: "Topi Bambu Ciakar",
  district: "360319",
  districtSlug: "panongan",
  village: "3603192003",
  villageName: "Ciakar",
  owner: { name: "Ibu Sarmi", phone: "+6281290010001" },
  about: "",
  address: "",
  hours: "",
  state: "verified",
  delivery: { pickup: true },
  cash: true,
  version: 1,
  createdAt: moment(0),
});

export const aProduct = (shop: Shop, changes: Partial<Product> = {}): Product => ({
  id: "prd_01KAT0000000000000000000ZZ",
  shop: shop.id,
  slug: "topi-bambu",
  name: "Topi Bambu Capio Anyaman Halus",
  category: "kerajinan-bambu",
  district: shop.district,
  price: 45_000,
  unit: "pcs",
  weightGrams: 150,
  description: "",
  attributes: {},
  pictures: [],
  state: "published",
  publishedAt: moment(0),
  version: 1,
  createdAt: moment(0),
  ...changes,
});
