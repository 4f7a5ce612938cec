/** A product that somebody likes, as this device remembers it: no price, since that would soon be wrong. */
export interface Liked {
  /** The product's page, as all languages share it. */
  path: string;
  name: string;
  /** Of its first picture. */
  picture?: string;
}

const MOST = 200;

export const isLiked = (all: Liked[], path: string): boolean => all.some((each) => each.path === path);

/** The list with a product put first, or without it where it was there; the oldest make room. */
export const toggled = (all: Liked[], liked: Liked): Liked[] =>
  isLiked(all, liked.path) ? all.filter(({ path }) => path !== liked.path) : [liked, ...all].slice(0, MOST);

/** The districts whose files know what is liked, by their slugs. */
export const districtsOf = (all: Liked[]): string[] => [...new Set(all.map(({ path }) => path.split("/")[1] ?? ""))];
