import type { DistrictLabels, PageStore } from "@etalase/domain/page";
import type { APIRoute } from "astro";
import { wordMap } from "../../features/search/word-map.ts";

export const GET: APIRoute = async ({ locals }) => Response.json(await wordMap(allLabels(locals.store)));

async function* allLabels(store: PageStore): AsyncGenerator<DistrictLabels> {
  const { districts } = await store.regency();
  for (const { slug } of districts.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const labels = await store.labels(slug);
    if (labels) yield labels;
  }
}
