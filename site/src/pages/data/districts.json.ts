import type { District } from "@etalase/domain/tenant";
import type { APIRoute } from "astro";

/** The places of a regency, for the address form and the search. */
export type Places = (Pick<District, "code" | "name" | "slug"> & { villages: { code: string; name: string }[] })[];

export const GET: APIRoute = async ({ locals }) => {
  const { districts } = await locals.store.regency();
  const places: Places = districts
    .toSorted((a, b) => a.name.localeCompare(b.name, "id"))
    .map(({ code, name, slug, villages }) => ({
      code,
      name,
      slug,
      villages: villages.map((village) => ({ code: village.code, name: village.name })),
    }));
  return Response.json(places);
};
