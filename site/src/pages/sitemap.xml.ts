import { districtSitemap, marketSitemap } from "@etalase/domain/page";
import type { APIRoute } from "astro";
import { sitemapIndex, xml } from "../features/sitemap/sitemap.ts";

export const GET: APIRoute = async ({ locals }) => {
  const { tenant, districts } = await locals.store.regency();
  return xml(sitemapIndex(tenant.origin, [marketSitemap, ...districts.map(({ slug }) => districtSitemap(slug))]));
};
