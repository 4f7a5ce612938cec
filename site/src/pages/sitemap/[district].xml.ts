import { districtPage, productPage, shopPage } from "@etalase/domain/page";
import type { APIRoute } from "astro";
import { sitemap, xml } from "../../features/sitemap/sitemap.ts";

export const GET: APIRoute = async ({ params, locals }) => {
  const labels = await locals.store.labels(params["district"] ?? "");
  if (!labels) return new Response(null, { status: 404 });
  const { tenant } = await locals.store.regency();
  const { district, shops, products } = labels;
  return xml(
    sitemap(tenant.origin, [
      districtPage(district.slug),
      ...shops.map(({ slug }) => shopPage(district.slug, slug)),
      ...products.map(({ slug, shop }) => productPage(district.slug, shop.slug, slug)),
    ]),
  );
};
