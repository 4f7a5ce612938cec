import { defineWords } from "../../lib/words.ts";

export const districtWords = defineWords(
  {
    map: (regency: string) => `Peta kecamatan ${regency}`,
    mapShade: "Makin pekat warnanya, makin banyak tokonya.",
    mapNote: "Letak kecamatan digambar kira-kira, bukan batas resmi.",
    mapByName: "Kecamatan disusun menurut abjad.",
    shops: (count: number) => (count === 0 ? "belum ada toko" : `${count} toko`),
  },
  {
    map: (regency) => `Map of the districts of ${regency}`,
    mapShade: "The darker the tile, the more shops.",
    mapNote: "Districts are drawn roughly where they lie; these are not official borders.",
    mapByName: "Districts stand in the order of their names.",
    shops: (count) => (count === 0 ? "no shops yet" : count === 1 ? "1 shop" : `${count} shops`),
  },
);
