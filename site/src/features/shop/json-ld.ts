import { type ShopView, shopPage } from "@etalase/domain/page";
import type { Tenant } from "@etalase/domain/tenant";

/** A shop in schema.org's words. */
export const shopData = (tenant: Tenant, { shop, district }: ShopView): object => ({
  "@context": "https://schema.org",
  "@type": "Store",
  name: shop.name,
  description: shop.about,
  url: tenant.origin + shopPage(district.slug, shop.slug),
  ...(shop.since ? { foundingDate: String(shop.since) } : {}),
  address: {
    "@type": "PostalAddress",
    streetAddress: `${shop.address}, ${shop.villageName}`,
    addressLocality: district.name,
    addressRegion: `${tenant.name}, ${tenant.province}`,
    addressCountry: "ID",
  },
});
