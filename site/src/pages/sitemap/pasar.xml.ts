import { categories } from "@etalase/domain/category";
import { collections } from "@etalase/domain/collection";
import { categoryPage, collectionPage, homePage, legalPage } from "@etalase/domain/page";
import type { APIRoute } from "astro";
import { sitemap, xml } from "../../features/sitemap/sitemap.ts";

/** What belongs to no district; a category's numbered pages are found from its first. */
export const GET: APIRoute = async ({ locals }) => {
  const { tenant } = await locals.store.regency();
  const shelves = [
    ...categories.map(({ slug }) => categoryPage(slug)),
    ...collections.map(({ slug }) => collectionPage(slug)),
  ];
  return xml(sitemap(tenant, [homePage, legalPage, ...shelves]));
};
