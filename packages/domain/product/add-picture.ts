import type { Actor, RidingEvent } from "@etalase/kit";
import type { Shop } from "../shop/index.ts";
import { MOST_PICTURES, type Picture } from "./picture.ts";
import type { Product } from "./product.ts";
import { tellProduct } from "./tell.ts";

/** Whether one more picture has room. */
export const hasRoom = ({ pictures }: Pick<Product, "pictures">): boolean => pictures.length < MOST_PICTURES;

/** The product with one more picture behind its others; its page stays up meanwhile and shows it afterwards. */
export function addPicture(
  shop: Shop,
  product: Product,
  picture: Picture,
  cause: { actor: Actor; now: number },
): { product: Product; event: RidingEvent } {
  const shown = { ...product, pictures: [...product.pictures, picture], version: product.version + 1 };
  return { product: shown, event: tellProduct(shop, product, shown, cause) };
}
