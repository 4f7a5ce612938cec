import { DomainError, moment, type RidingEvent } from "@etalase/kit";
import { MOST_PICTURES, type Product, type ProductId } from "../product/index.ts";
import { ImportAsked } from "./events.ts";
import type { Import, LeftPicture } from "./import.ts";
import { isUnpacking } from "./steps.ts";

/** Pictures are packed as they are, so an archive is about as large as what is in it. */
export const MOST_ARCHIVE_BYTES = 50 * 1024 * 1024;

/** Asks for the pictures of an archive to be put behind the products that an import brought. Throws `conflict` while that is under way, or before the import is done. */
export function unpackPictures(before: Import, now: number): { asked: Import; event: RidingEvent } {
  if (before.state !== "done" || isUnpacking(before, now)) throw new DomainError("conflict");
  const pictures = { state: "unpacking" as const, taken: 0, left: [], startedAt: moment(now) };
  return {
    asked: { ...before, pictures, version: before.version + 1 },
    event: ImportAsked.of({ shop: before.shop }, { actor: "vendor", now }),
  };
}

/** `foto/KRP-01.jpg` is called `KRP-01`; so are `KRP-01 (2).jpg` and `KRP-01_3.jpg`, which follow it. */
const plainName = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$/, "")
    .trim()
    .toLowerCase();
const withoutNumber = (name: string): string => name.replace(/[\s_-]*\(?\d{1,2}\)?$/, "");

/** Whether a file of an archive is somebody's picture: not a folder, not what a computer left beside it. */
export const isPictureName = (path: string): boolean =>
  /(?:^|\/)[^./][^/]*\.(?:jpe?g|png|webp)$/i.test(path) && !path.startsWith("__MACOSX/");

/** Finds the product that a picture is named after: by its code, its SKU, the end of its address, or its name; with or without a number behind. */
export function pictureFinder(products: Product[]): (path: string) => Product | undefined {
  const known = new Map<string, Product>();
  const learn = (key: (product: Product) => string | undefined) => {
    for (const product of products) {
      const name = key(product)?.toLowerCase();
      if (name && !known.has(name)) known.set(name, product);
    }
  };
  learn(({ code }) => code);
  learn(({ id }) => id);
  learn(({ slug }) => slug);
  learn(({ name }) => name);
  return (path) => {
    const name = plainName(path);
    // A SKU is its product's id with the variant's number behind.
    return known.get(name) ?? known.get(withoutNumber(name));
  };
}

/** How many more pictures a product has room for, as they are given away one by one. */
export function roomFor(products: Product[]): (id: ProductId) => boolean {
  const left = new Map(products.map(({ id, pictures }) => [id, MOST_PICTURES - pictures.length]));
  return (id) => {
    const room = left.get(id) ?? 0;
    left.set(id, room - 1);
    return room > 0;
  };
}

/** In the order in which people number them: `2` before `10`. */
export const inNumberedOrder = (one: string, other: string): number =>
  one.localeCompare(other, "id", { numeric: true });

/** As many as a screen shows; of the others it is told how many. */
export const MOST_LEFT_TOLD = 50;
export const leftTold = (left: LeftPicture[]): { left: LeftPicture[]; more?: number } => ({
  left: left.slice(0, MOST_LEFT_TOLD),
  ...(left.length > MOST_LEFT_TOLD ? { more: left.length - MOST_LEFT_TOLD } : {}),
});
