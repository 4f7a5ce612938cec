import type { APIRoute } from "astro";
import { searchEntries } from "../../../features/search/entries.ts";

export const GET: APIRoute = async ({ params, locals }) => {
  const view = await locals.store.district(params["district"] ?? "");
  return view ? Response.json(searchEntries(view)) : new Response(null, { status: 404 });
};
