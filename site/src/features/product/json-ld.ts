import { districtPage, type ProductView, productPage, shopPage } from "@etalase/domain/page";
import { picturePath, priceShown, skuOf } from "@etalase/domain/product";
import type { Tenant } from "@etalase/domain/tenant";

const AVAILABILITY = { available: "InStock", few: "LimitedAvailability", sold_out: "OutOfStock" } as const;

/** A product and the way to it, in schema.org's words. */
export function productData(tenant: Tenant, { district, shop, product, availability }: ProductView): object {
  const at = (path: string) => tenant.origin + path;
  const url = at(productPage(district.slug, shop.slug, product.slug));
  const way = [
    [tenant.name, at("/")],
    [district.name, at(districtPage(district.slug))],
    [shop.name, at(shopPage(district.slug, shop.slug))],
    [product.name, url],
  ];
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Product",
        name: product.name,
        description: product.description,
        sku: skuOf(product.id),
        image: product.pictures.map(({ id }) => at(picturePath(id, 960))),
        brand: { "@type": "Brand", name: shop.name },
        offers: {
          "@type": "Offer",
          url,
          priceCurrency: "IDR",
          price: priceShown(product),
          availability: `https://schema.org/${AVAILABILITY[availability]}`,
          seller: { "@type": "Store", name: shop.name },
        },
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: way.map(([name, item], index) => ({ "@type": "ListItem", position: index + 1, name, item })),
      },
    ],
  };
}
