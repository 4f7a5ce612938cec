import type { DistrictCode } from "@etalase/domain/tenant";
import { type DyeName, dyes } from "../../styles/dyes.ts";
import { motifUrl } from "./motif.ts";

/** Chosen so that no two neighbours on the map wear the same; other regencies' districts take theirs from the code. */
const CHOSEN: Record<DyeName, string> = {
  daun: "32 11 18 22",
  nila: "08 13 06 12 03 23",
  soga: "15 01 19",
  mengkudu: "14 27 20",
  kunyit: "09 16 02 17 04",
  laut: "07 10 28 31",
  manggis: "33 30 29 05",
};
const names = Object.keys(dyes) as DyeName[];
const chosen = new Map<DistrictCode, DyeName>(
  names.flatMap((name) => CHOSEN[name].split(" ").map((number) => [`3603${number}`, name] as const)),
);

/** The dye that a district's motif is drawn in. */
export const dyeOf = (code: DistrictCode): DyeName =>
  chosen.get(code) ?? names[Number(code.slice(-2)) % names.length] ?? "daun";

/**
 * What the districts of a page look like, once each, as CSS for day and for night: `.m-360319` has the motif as `--motif`, the dye's colours as `--dye` and
 * `--dye-soft`.
 */
export function faces(codes: readonly DistrictCode[]): { day: string; night: string } {
  const distinct = [...new Set(codes)];
  const motifs = distinct.map((code) => `.m-${code}{--motif:${motifUrl(code)}}`).join("");
  const dyed = (side: "light" | "dark") =>
    Object.entries(Object.groupBy(distinct, dyeOf))
      .map(([name, worn]) => {
        const { ink, soft } = dyes[name as DyeName][side];
        return `${worn.map((code) => `.m-${code}`).join()}{--dye:${ink};--dye-soft:${soft}}`;
      })
      .join("");
  return { day: motifs + dyed("light"), night: dyed("dark") };
}
