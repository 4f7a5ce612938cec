import type { APIRoute } from "astro";
import { sitemap, xml } from "../../features/sitemap/sitemap.ts";

export const GET: APIRoute = async ({ params, locals }) => {
  const pages = await locals.store.pagesIn(params["district"] ?? "");
  if (!pages) return new Response(null, { status: 404 });
  const { tenant } = await locals.store.regency();
  return xml(sitemap(tenant, pages));
};
