import type { DistrictView } from "@etalase/domain/page";
import { productPage, shopPage } from "@etalase/domain/page";
import type { Availability } from "@etalase/domain/stock";

/** What can be found in one district; the file that the search page fetches. */
export interface SearchFile {
  district: { code: string; name: string };
  shops: ShopEntry[];
  products: ProductEntry[];
}
export interface ShopEntry {
  id: string;
  name: string;
  path: string;
  about: string;
}
export interface ProductEntry {
  id: string;
  name: string;
  path: string;
  shop: string;
  category: string;
  price: number;
  availability: Availability;
  picture?: string;
}

/** Everything of a district that a shopper may look for, as small as it can be said. */
export const searchEntries = ({ district, shops, products }: DistrictView): SearchFile => ({
  district: { code: district.code, name: district.name },
  shops: shops.map(({ id, slug, name, about }) => ({ id, name, path: shopPage(district.slug, slug), about })),
  products: products.map(({ product, shop, availability }) => {
    const [picture] = product.pictures;
    return {
      id: product.id,
      name: product.name,
      path: productPage(district.slug, shop.slug, product.slug),
      shop: shop.name,
      category: product.category,
      price: product.price,
      availability,
      ...(picture ? { picture } : {}),
    };
  }),
});
