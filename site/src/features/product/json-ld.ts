import { districtPage, homePage, type ItemOnPage, type ProductView, productPage, shopPage } from "@etalase/domain/page";
import { lineName, picturePath, skuOf } from "@etalase/domain/product";
import { breadcrumbs, type Place, things } from "../../lib/json-ld.ts";
import { summary } from "./facts.ts";

const AVAILABILITY = { available: "InStock", few: "LimitedAvailability", sold_out: "OutOfStock" } as const;

/** A product as Google's merchant listings ask for it (an empty list of pictures would be an error there), and the way to it. */
export function productData({ tenant, at }: Place, view: ProductView): object {
  const { district, shop, product, items, repute } = view;
  const address = productPage(district.slug, shop.slug, product.slug);
  const offer = ({ price, availability }: ItemOnPage) => ({
    "@type": "Offer",
    url: at(address),
    priceCurrency: "IDR",
    price,
    ...(product.promotion ? { priceValidUntil: product.promotion.until } : {}),
    availability: `https://schema.org/${AVAILABILITY[tenant.suspended ? "sold_out" : availability]}`,
    itemCondition: "https://schema.org/NewCondition",
    ...(shop.delivery.pickup ? { availableDeliveryMethod: "https://schema.org/OnSitePickup" } : {}),
    seller: { "@type": "Store", name: shop.name, url: at(shopPage(district.slug, shop.slug)) },
  });
  /** A product with its one offer, or a group with one for each variant. */
  const sold = product.options
    ? {
        "@type": "ProductGroup",
        productGroupID: product.id,
        variesBy: product.options.map(({ name }) => name),
        hasVariant: items.map((item) => ({
          "@type": "Product",
          sku: item.sku,
          name: lineName({ name: product.name, variant: item.chosen }),
          ...(item.variant?.picture ? { image: tenant.origin + picturePath(item.variant.picture, 960) } : {}),
          offers: offer(item),
        })),
      }
    : { "@type": "Product", sku: skuOf(product.id), ...(items[0] ? { offers: offer(items[0]) } : {}) };
  return things(
    {
      ...sold,
      name: product.name,
      description: summary(product.description),
      ...(product.pictures.length > 0
        ? { image: product.pictures.map(({ id }) => tenant.origin + picturePath(id, 960)) }
        : {}),
      ...(repute.rating
        ? {
            aggregateRating: {
              "@type": "AggregateRating",
              ratingValue: repute.rating.mean,
              reviewCount: repute.rating.count,
            },
          }
        : {}),
      brand: { "@type": "Brand", name: shop.name },
    },
    breadcrumbs(at, [
      [tenant.name, homePage],
      [district.name, districtPage(district.slug)],
      [shop.name, shopPage(district.slug, shop.slug)],
      [product.name, address],
    ]),
  );
}
