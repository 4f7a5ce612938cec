import type { Picture } from "@etalase/domain/product";

/** In three digits: near enough for a place that waits for its picture, and pictures share their rules. */
const short = (colour: string): string =>
  [1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 17).toString(16)).join("");

/** The class that fills a picture's place with its colour until it comes. */
export const colourClass = ({ colour }: Picture): string => `c-${short(colour)}`;

/** The rules of the classes that a page's pictures have, each once. */
export const colourRules = (pictures: Picture[]): string =>
  [...new Set(pictures.map(({ colour }) => short(colour)))]
    .map((three) => `.c-${three}{background:#${three}}`)
    .join("");
