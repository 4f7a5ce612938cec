import { darker, lighter, mix } from "./colour.ts";
import { type Motif, motifPaint } from "./motifs.ts";
import type { Pen } from "./pen.ts";

interface GroundColours {
  wall: string;
  table: string;
  motif: Motif;
}

/** Wall and table of each little studio, named after what has the colour. All are lit from the upper left. */
const GROUNDS = {
  kertas: { wall: "#efe0c6", table: "#dcc29a", motif: "kawung" },
  melati: { wall: "#f1e6d6", table: "#cfae86", motif: "truntum" },
  kunyit: { wall: "#f0c67a", table: "#d59a48", motif: "parang" },
  mangga: { wall: "#f2b26b", table: "#c9803a", motif: "daun" },
  bata: { wall: "#dd9877", table: "#b96a4b", motif: "kawung" },
  jambu: { wall: "#eebfae", table: "#cf8d7b", motif: "truntum" },
  pandan: { wall: "#bccb9c", table: "#8aa169", motif: "daun" },
  lumut: { wall: "#8fa37c", table: "#64785a", motif: "anyam" },
  laut: { wall: "#a8cac4", table: "#6f9f9e", motif: "ombak" },
  nila: { wall: "#93a5bf", table: "#637797", motif: "mega" },
  teh: { wall: "#cfb48f", table: "#96734e", motif: "parang" },
  manggis: { wall: "#bd9aa6", table: "#8b6377", motif: "ikan" },
} satisfies Record<string, GroundColours>;

export type Ground = keyof typeof GROUNDS;

/** What a picture on this ground is coloured by most: two thirds wall, one third table. */
export const groundColour = (ground: Ground): string => mix(GROUNDS[ground].wall, GROUNDS[ground].table, 0.35);

/** Where the table begins, in a picture of 960 by 960. */
const HORIZON = 590;

export function drawGround(pen: Pen, ground: Ground): string {
  const { wall, table, motif }: GroundColours = GROUNDS[ground];
  const wallLight = pen.radial(
    [0.3, 0.18, 1.05],
    [
      [0, lighter(wall, 0.5)],
      [0.55, wall],
      [1, darker(wall, 0.22)],
    ],
  );
  const ink = motifPaint(pen, motif, darker(wall, 0.5), darker(wall, 0.5), 1.5, motif === "anyam" ? 45 : 0);
  const fade = pen.linear(
    [0, 0, 0, 1],
    [
      [0, wall, 0],
      [0.55, wall, 0.25],
      [1, wall, 1],
    ],
  );
  const tableLight = pen.linear(
    [0, 0, 0, 1],
    [
      [0, darker(table, 0.1)],
      [0.1, table],
      [0.55, lighter(table, 0.3)],
      [1, table],
    ],
  );
  const pool = pen.radial(
    [0.4, 0.42, 0.6],
    [
      [0, "#fff4dd", 0.5],
      [1, "#fff4dd", 0],
    ],
  );
  const vignette = pen.radial(
    [0.45, 0.45, 0.78],
    [
      [0.6, "#2a160c", 0],
      [1, "#2a160c", 0.26],
    ],
  );
  return (
    `<rect width="960" height="${HORIZON + 4}" fill="${wallLight}"/>` +
    `<rect width="960" height="${HORIZON}" fill="${ink}" opacity=".13"/>` +
    `<rect y="${HORIZON - 260}" width="960" height="260" fill="${fade}" opacity=".85"/>` +
    `<rect y="${HORIZON}" width="960" height="${960 - HORIZON}" fill="${tableLight}"/>` +
    `<rect y="${HORIZON - 1}" width="960" height="5" fill="${lighter(table, 0.55)}" opacity=".8"/>` +
    `<rect y="${HORIZON + 4}" width="960" height="${956 - HORIZON}" fill="${pool}"/>` +
    `<rect width="960" height="960" fill="${vignette}"/>`
  );
}
