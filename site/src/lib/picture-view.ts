import { type Html, html } from "./html.ts";

/** A product's small picture by its id, for whoever reads AVIF and for the others. */
export const cardPicture = (id: string, side = 320): Html =>
  html`<picture><source type="image/avif" srcset="/media/${id}-320.avif"><img src="/media/${id}-320.webp" alt="" width="${side}" height="${side}" loading="lazy" decoding="async"></picture>`;
