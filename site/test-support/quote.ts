import type { Quote } from "@etalase/domain/order";
import { productPage, shopPage } from "@etalase/domain/page";
import { itemOf, picturePath, productOf } from "@etalase/domain/product";
import { courierFee, paymentMethods } from "@etalase/domain/shop";
import { DomainError } from "@etalase/kit";
import { shops } from "./catalogue.ts";
import { levels, products } from "./shelf.ts";

/** What a cart costs in the marketplace in memory. */
export function quote(body: Quote) {
  return {
    shops: body.shops.map(({ shop: id, lines: wanted }) => {
      const shop = shops.find((each) => each.id === id);
      if (!shop) throw new DomainError("not_found");
      const lines = wanted.flatMap(({ sku, quantity }) => {
        const product = products.get(productOf(sku));
        const item = product && itemOf(product, sku, Date.now());
        const picture = item?.variant?.picture ?? product?.pictures[0]?.id;
        return item
          ? [
              {
                sku,
                quantity,
                name: product.name,
                ...(item.chosen ? { variant: item.chosen } : {}),
                path: productPage(shop.districtSlug, shop.slug, product.slug),
                ...(picture ? { picture: picturePath(picture, 320) } : {}),
                unit: product.unit,
                price: item.price,
                available: levels.get(sku)?.available ?? 0,
              },
            ]
          : [];
      });
      const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
      const fee = body.district ? courierFee(shop.delivery, body.district, goods) : undefined;
      const { courier, pickup } = shop.delivery;
      const { name, address, hours } = shop;
      return {
        shop: id,
        open: true,
        name,
        path: shopPage(shop.districtSlug, shop.slug),
        address,
        hours,
        lines,
        gone: [],
        goods,
        pickup,
        courier: {
          offered: courier !== undefined,
          districts: Object.keys(courier?.fees ?? {}),
          ...(fee === undefined ? {} : { fee }),
        },
        payments: paymentMethods(shop),
      };
    }),
  };
}
