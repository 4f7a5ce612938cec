import type { APIRoute } from "astro";
import { searchShard } from "../../../features/search/shard.ts";

export const GET: APIRoute = async ({ params, locals }) => {
  const view = await locals.store.wholeDistrict(params["district"] ?? "");
  if (!view) return new Response(null, { status: 404 });
  const { districts } = await locals.store.regency();
  const codes = districts.map(({ code }) => code).toSorted();
  return Response.json(searchShard(view, codes));
};
