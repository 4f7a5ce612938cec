import type { PageAddress, PageStore } from "@etalase/domain/page";
import { districtPicture, homePicture, productPicture, shopPicture } from "./compose.ts";
import type { SharedPicture } from "./picture.ts";

export * from "./picture.ts";

/** The picture of one page of a tenant, by the address that all its languages share; undefined where there is no such page or it has none of its own. */
export async function pictureOf(store: PageStore, address: PageAddress): Promise<SharedPicture | undefined> {
  const [district, shop, product] = address.split("/").filter((word) => word !== "");
  const regency = await store.regency();
  if (!district) return homePicture(regency);
  if (!shop) {
    const found = regency.districts.find(({ slug }) => slug === district);
    return found && districtPicture(regency, found);
  }
  if (!product) {
    const view = await store.shop(district, shop);
    return view && shopPicture(regency, view);
  }
  const view = await store.product(district, shop, product);
  return view && productPicture(regency, view);
}
