import type { APIRoute } from "astro";
import { FIRST_PRODUCTS } from "../../features/search/plan.ts";
import { searchShard } from "../../features/search/shard.ts";

export const GET: APIRoute = async ({ locals }) => {
  const views = await locals.store.wholeRegency(FIRST_PRODUCTS);
  const { districts } = await locals.store.regency();
  const codes = districts.map(({ code }) => code).toSorted();
  return Response.json(views.map((view) => searchShard(view, codes)));
};
