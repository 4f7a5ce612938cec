import type { APIRoute } from "astro";
import { appFiles } from "../features/offline/app-files.ts";

/** The regency's service worker of this build. It is told whose it is before its own text, so that what it keeps is named by both. */
export const GET: APIRoute = async ({ locals }) => {
  const { tenant } = await locals.store.regency();
  const { worker, build } = appFiles();
  const text = `const TENANT=${JSON.stringify(tenant.id)},BUILD=${JSON.stringify(build)};${worker}`;
  return new Response(text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
};
