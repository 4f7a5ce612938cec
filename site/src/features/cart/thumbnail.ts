import { type Html, html } from "../../lib/html.ts";

/** A small picture of a line, by the address of its AVIF; its WebP stands beside it. */
export const thumbnail = (avif: string): Html =>
  html`<picture><source type="image/avif" srcset="${avif}"><img src="${avif.replace(/avif$/, "webp")}" alt="" width="72" height="72" loading="lazy"></picture>`;
