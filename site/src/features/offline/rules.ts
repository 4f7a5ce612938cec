import { languageOf } from "@etalase/domain/language";

/** How a request of the page is answered; what is none of these goes to the network alone. */
export type Kind = "page" | "asset" | "picture" | "places";

const WORKPLACES = /^\/(dasbor|dinas|pengadaan|operator|_local|api)\//;

/** The kind of a GET of this host. The API is never kept, workplaces neither: what they show is true for a moment, and for one person. */
export function kindOf(path: string, isNavigation: boolean): Kind | undefined {
  const { address } = languageOf(`/${path.slice(1)}`);
  if (WORKPLACES.test(address)) return undefined;
  if (isNavigation) return "page";
  if (path.startsWith("/_astro/")) return "asset";
  if (path.startsWith("/media/")) return "picture";
  return path === "/data/districts.json" ? "places" : undefined;
}

/** Under which address a page is kept: without what was asked of it, and every order's page as the one that it is. */
export const keptAs = (path: string): string => path.replace(/^(\/en)?\/pesanan\/.*$/, "$1/pesanan/");

/** The pages that must open without a network, in a language. */
export const shellOf = (isEnglish: boolean): string[] =>
  ["/luring/", "/keranjang/", "/pesanan/", "/disukai/"].map((page) => (isEnglish ? `/en${page}` : page));

/** The built files that a page or a script names, as paths of this host. */
export const assetsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:\/_astro\/|["']\.\/)([\w.-]+\.(?:js|css|woff2|svg))/g)].map(([, name]) => `/_astro/${name}`),
  ),
];

/** The small pictures that a page shows. */
export const picturesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/media\/[\w-]+-320\.avif/g)].map(([path]) => path)),
];

/** The page as it was kept, saying since when. */
export const marked = (html: string, at: string): string => html.replace(/<html\b/, `<html data-kept="${at}"`);

/** Who saves data is shown the small picture in place of a large one. */
export const lighter = (path: string): string => path.replace(/-(?:640|960)\.(avif|webp)$/, "-320.$1");
