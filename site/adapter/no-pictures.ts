import type { APIRoute } from "astro";

/** Stands where Astro would put its picture service, which every renderer would carry and none asks. */
export const GET: APIRoute = () => new Response(null, { status: 404 });
