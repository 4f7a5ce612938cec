import { motif } from "../src/features/district/motif.ts";

const GROUNDS = ["#d9b98a", "#a9bf95", "#e0a88f", "#9fb8bd", "#cdb4c4", "#d8c58c", "#b59b7e", "#c4cfa8"];

/** A square picture that stands for a photograph: a thing on a coloured ground, different for each id. */
export function placeholder(picture: string): string {
  const number = Array.from(picture).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7);
  const ground = GROUNDS[number % GROUNDS.length];
  const tile = motif(`3603${String((number % 28) + 1).padStart(2, "0")}`).replaceAll("black", "#fff8");
  const pattern = `url(data:image/svg+xml;base64,${Buffer.from(tile).toString("base64")})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 320 320" width="960" height="960">
    <defs>
      <radialGradient id="light" cx=".35" cy=".25" r="1"><stop offset="0" stop-color="#fff" stop-opacity=".65"/><stop offset="1" stop-color="#3a2e14" stop-opacity=".35"/></radialGradient>
      <pattern id="tile" width="48" height="48" patternUnits="userSpaceOnUse"><image href="${pattern.slice(4, -1)}" width="48" height="48"/></pattern>
    </defs>
    <rect width="320" height="320" fill="${ground}"/><rect width="320" height="320" fill="url(#light)"/>
    <ellipse cx="160" cy="246" rx="112" ry="18" fill="#3a2e14" opacity=".28"/>
    <path d="M48 236C60 130 112 78 160 78s100 52 112 158c-60 20-164 20-224 0Z" fill="#b98a4b"/>
    <path d="M48 236C60 130 112 78 160 78s100 52 112 158c-60 20-164 20-224 0Z" fill="url(#tile)"/>
    <path d="M48 236C60 130 112 78 160 78s100 52 112 158c-60 20-164 20-224 0Z" fill="url(#light)"/>
  </svg>`;
}
