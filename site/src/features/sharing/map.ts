import type { District, DistrictCode } from "@etalase/domain/tenant";
import { cartogram } from "../district/cartogram.ts";
import { HEXAGON, SIZE } from "../district/hexagon.ts";
import { dyeFor, motifPattern, SIDE } from "./frame.ts";

const MARGIN = 40;

/** The regency's map on a picture's side: all tiles in their districts' cloth, or one of them. */
export function mapOf(districts: District[], here?: DistrictCode): { defs: string; side: string } {
  const { tiles, width, height } = cartogram(districts);
  const scale = Math.min((SIDE.width - 2 * MARGIN) / width, (SIDE.height - 2 * MARGIN) / height) / SIZE;
  const left = SIDE.x + (SIDE.width - width * SIZE * scale) / 2;
  const top = (SIDE.height - height * SIZE * scale) / 2;
  const worn = tiles.filter(({ district }) => here === undefined || district.code === here);
  const defs = worn.map(({ district }) =>
    motifPattern(`m${district.code}`, district.code, {
      colour: dyeFor(district.code).soft,
      scale: 0.7,
      strength: 0.6,
    }),
  );
  const drawn = tiles.map(({ district, x, y }) => {
    const { ink, soft } = dyeFor(district.code);
    const dressed = worn.some((tile) => tile.district === district);
    const fill = dressed ? ink : soft;
    const shape = (paint: string, stroke: string) =>
      `<path d="${HEXAGON}" fill="${paint}" stroke="${stroke}" stroke-width="4" stroke-linejoin="round"/>`;
    const cloth = dressed ? shape(`url(#m${district.code})`, "none") : "";
    return `<g transform="translate(${round(x * SIZE)} ${round(y * SIZE)})">${shape(fill, fill)}${cloth}</g>`;
  });
  return {
    defs: defs.join(""),
    side: `<g transform="translate(${round(left)} ${round(top)}) scale(${round(scale)})">${drawn.join("")}</g>`,
  };
}

const round = (length: number): number => Math.round(length * 1000) / 1000;
