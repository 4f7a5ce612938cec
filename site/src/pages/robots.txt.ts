import { sitemapFile } from "@etalase/domain/page";
import type { APIRoute } from "astro";

/** Whatever may be read may be found; carts, orders and workplaces say themselves that they are nobody's to list. */
export const GET: APIRoute = async ({ locals }) => {
  const { tenant } = await locals.store.regency();
  return new Response(`User-agent: *\nDisallow: /api/\n\nSitemap: ${tenant.origin}${sitemapFile}\n`, {
    headers: { "content-type": "text/plain" },
  });
};
