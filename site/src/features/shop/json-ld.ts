import { districtPage, homePage, type ShopView, shopPage } from "@etalase/domain/page";
import { picturePath } from "@etalase/domain/product";
import { paymentMethods } from "@etalase/domain/shop";
import type { District } from "@etalase/domain/tenant";
import { breadcrumbs, type Place, things } from "../../lib/json-ld.ts";
import { courierFees } from "./ways.ts";

const PAYMENTS = { qris: "QRIS", cash: "Cash" } as const;

/** A shop as Google's local businesses ask for it, and the way to it. */
export function shopData(
  { tenant, at }: Place,
  districts: District[],
  { shop, district, products, repute }: ShopView,
): object {
  const address = shopPage(district.slug, shop.slug);
  const picture = products.flatMap(({ product }) => product.pictures)[0];
  const served = courierFees(shop, districts).map(({ district: name }) => `Kecamatan ${name}`);
  return things(
    {
      "@type": "Store",
      "@id": at(address),
      name: shop.name,
      description: shop.about,
      url: at(address),
      ...(picture ? { image: tenant.origin + picturePath(picture.id, 960) } : {}),
      ...(repute.rating
        ? {
            aggregateRating: {
              "@type": "AggregateRating",
              ratingValue: repute.rating.mean,
              reviewCount: repute.rating.count,
            },
          }
        : {}),
      telephone: shop.owner.phone,
      ...(shop.since ? { foundingDate: String(shop.since) } : {}),
      currenciesAccepted: "IDR",
      paymentAccepted: paymentMethods(shop)
        .map((method) => PAYMENTS[method])
        .join(", "),
      ...(served.length > 0 ? { areaServed: served } : {}),
      address: {
        "@type": "PostalAddress",
        streetAddress: `${shop.address}, ${shop.villageName}`,
        addressLocality: `Kecamatan ${district.name}, ${tenant.name}`,
        addressRegion: tenant.province,
        addressCountry: "ID",
      },
    },
    breadcrumbs(at, [
      [tenant.name, homePage],
      [district.name, districtPage(district.slug)],
      [shop.name, address],
    ]),
  );
}
