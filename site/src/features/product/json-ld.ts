import { districtPage, homePage, type ProductView, productPage, shopPage } from "@etalase/domain/page";
import { picturePath, priceShown, skuOf } from "@etalase/domain/product";
import { breadcrumbs, type Place, things } from "../../lib/json-ld.ts";
import { summary } from "./facts.ts";

const AVAILABILITY = { available: "InStock", few: "LimitedAvailability", sold_out: "OutOfStock" } as const;

/** A product as Google's merchant listings ask for it (an empty list of pictures would be an error there), and the way to it. */
export function productData({ tenant, at }: Place, view: ProductView): object {
  const { district, shop, product, availability, repute } = view;
  const address = productPage(district.slug, shop.slug, product.slug);
  return things(
    {
      "@type": "Product",
      name: product.name,
      description: summary(product.description),
      sku: skuOf(product.id),
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
      offers: {
        "@type": "Offer",
        url: at(address),
        priceCurrency: "IDR",
        price: priceShown(product),
        ...(product.promotion ? { priceValidUntil: product.promotion.until } : {}),
        availability: `https://schema.org/${AVAILABILITY[tenant.suspended ? "sold_out" : availability]}`,
        itemCondition: "https://schema.org/NewCondition",
        ...(shop.delivery.pickup ? { availableDeliveryMethod: "https://schema.org/OnSitePickup" } : {}),
        seller: { "@type": "Store", name: shop.name, url: at(shopPage(district.slug, shop.slug)) },
      },
    },
    breadcrumbs(at, [
      [tenant.name, homePage],
      [district.name, districtPage(district.slug)],
      [shop.name, shopPage(district.slug, shop.slug)],
      [product.name, address],
    ]),
  );
}
