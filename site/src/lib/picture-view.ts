import { type Html, html } from "./html.ts";

const FIRST = html`fetchpriority="high"`;
const LATER = html`loading="lazy" decoding="async"`;

/** A product's small picture by its id, for whoever reads AVIF and for the others; `first` for those that are seen as soon as they stand. */
export const cardPicture = (id: string, first = false): Html =>
  html`<picture><source type="image/avif" srcset="/media/${id}-320.avif"><img src="/media/${id}-320.webp" alt="" width="320" height="320" ${first ? FIRST : LATER}></picture>`;
