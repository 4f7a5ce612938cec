/** What someone looks for; it stands in the address of the search, so that it can be shared, and gone back to. */
export interface Wish {
  words: string;
  /** A category's slug, or nothing. */
  category: string;
  /** A district's slug, or nothing. */
  district: string;
  /** Rupiah; both ends count. */
  least: number | undefined;
  most: number | undefined;
  way: "" | Way;
  halal: boolean;
  /** There now, without waiting for it to be made. */
  ready: boolean;
  /** At least so many stars. */
  stars: Stars | undefined;
  sort: Sort;
}

/** Brought by the shop's courier (to the shopper's own district where that is known), or fetched at the shop. */
export const WAYS = ["antar", "ambil"] as const;
export type Way = (typeof WAYS)[number];
/** Best fit, most sold, best rated, newest, cheapest, dearest. */
export const SORTS = ["cocok", "terlaris", "terbaik", "terbaru", "termurah", "termahal"] as const;
/** The fewest stars that can be asked for. */
export const STARS = [4, 4.5] as const;
export type Stars = (typeof STARS)[number];
export type Sort = (typeof SORTS)[number];

const MOST_LETTERS = 80;
const DEAREST = 1_000_000_000;

export const NOTHING: Wish = {
  words: "",
  category: "",
  district: "",
  least: undefined,
  most: undefined,
  way: "",
  halal: false,
  ready: false,
  stars: undefined,
  sort: "cocok",
};

const rupiah = (text: string | null): number | undefined => {
  const digits = (text ?? "").replaceAll(/\D/g, "");
  return digits === "" ? undefined : Math.min(Number(digits), DEAREST);
};

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | undefined =>
  known.find((each) => each === text);

/** What an address or a form asks for; whatever makes no sense in it counts as not asked. */
export const wishOf = (asked: URLSearchParams): Wish => ({
  words: (asked.get("q") ?? "").slice(0, MOST_LETTERS),
  category: asked.get("kategori") ?? "",
  district: asked.get("kecamatan") ?? "",
  least: rupiah(asked.get("dari")),
  most: rupiah(asked.get("sampai")),
  way: oneOf(WAYS, asked.get("kirim")) ?? "",
  halal: asked.get("halal") === "1",
  ready: asked.get("siap") === "1",
  stars: STARS.find((stars) => String(stars) === asked.get("bintang")),
  sort: oneOf(SORTS, asked.get("urut")) ?? "cocok",
});

/** The shortest query that asks for the same. */
export function queryOf(wish: Wish): URLSearchParams {
  const said: [string, string][] = [
    ["q", wish.words.trim()],
    ["kategori", wish.category],
    ["kecamatan", wish.district],
    ["dari", wish.least === undefined ? "" : String(wish.least)],
    ["sampai", wish.most === undefined ? "" : String(wish.most)],
    ["kirim", wish.way],
    ["halal", wish.halal ? "1" : ""],
    ["siap", wish.ready ? "1" : ""],
    ["bintang", String(wish.stars ?? "")],
    ["urut", wish.sort === "cocok" ? "" : wish.sort],
  ];
  return new URLSearchParams(said.filter(([, value]) => value !== ""));
}

/** One filter of a wish, with the wish that does without it. */
export interface Filter {
  name: "category" | "district" | "price" | "way" | "halal" | "ready" | "stars";
  without: Wish;
}

/** The filters that are on, in the order in which they are shown. */
export function filtersOf(wish: Wish): Filter[] {
  const on: [Filter["name"], boolean, Partial<Wish>][] = [
    ["category", wish.category !== "", { category: "" }],
    ["district", wish.district !== "", { district: "" }],
    ["price", wish.least !== undefined || wish.most !== undefined, { least: undefined, most: undefined }],
    ["way", wish.way !== "", { way: "" }],
    ["halal", wish.halal, { halal: false }],
    ["ready", wish.ready, { ready: false }],
    ["stars", wish.stars !== undefined, { stars: undefined }],
  ];
  return on.flatMap(([name, is, off]) => (is ? [{ name, without: { ...wish, ...off } }] : []));
}
