import { accents, PAPER } from "@etalase/domain/tenant";
import type { APIRoute } from "astro";
import { appFiles } from "../features/offline/app-files.ts";
import { layoutWords } from "../layouts/words.ts";

const icon = (src: string, side: number, purpose = "any") => ({
  src,
  sizes: `${side}x${side}`,
  type: "image/png",
  purpose,
});

/** How the marketplace stands on a home screen: as the regency's own, in its colour. */
export const GET: APIRoute = async ({ locals }) => {
  const { tenant } = await locals.store.regency();
  const words = layoutWords("id");
  const { icons } = appFiles();
  const manifest = {
    id: "/",
    name: `Etalase ${tenant.name}`,
    short_name: "Etalase",
    description: words.appDescription(tenant.name),
    lang: "id",
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: PAPER.light,
    theme_color: accents(tenant.accent).light,
    categories: ["shopping"],
    icons: [icon(icons.small, 192), icon(icons.large, 512), icon(icons.maskable, 512, "maskable")],
    shortcuts: [
      { name: words.search, url: "/cari/" },
      { name: words.cart, url: "/keranjang/" },
      { name: words.orders, url: "/pesanan/" },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { "content-type": "application/manifest+json" } });
};
