import { type Shop, sellingBy } from "../shop/index.ts";
import { settingsOf } from "../tenant/index.ts";
import type { PageSource } from "./page-source.ts";

/** The source with its shops as they may sell: no page offers a way of paying or delivering that the regency turned off. */
export function sellingSource(source: PageSource): PageSource {
  const sold = async (shops: Shop[]) => {
    const ways = settingsOf((await source.regency()).tenant);
    return shops.map((shop) => sellingBy(ways, shop));
  };
  return {
    ...source,
    shopsIn: async (district) => sold(await source.shopsIn(district)),
    shops: async (ids) => sold(await source.shops(ids)),
    async shelf(district, slug) {
      const found = await source.shelf(district, slug);
      if (!found) return undefined;
      const [shop = found.shop] = await sold([found.shop]);
      return { ...found, shop };
    },
  };
}
