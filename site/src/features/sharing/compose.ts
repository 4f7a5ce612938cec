import type { ProductView, Regency, ShopView } from "@etalase/domain/page";
import { picturePath } from "@etalase/domain/product";
import type { District } from "@etalase/domain/tenant";
import { column, frame, motifSide, SIDE } from "./frame.ts";
import { mapOf } from "./map.ts";
import type { Photo, SharedPicture } from "./picture.ts";
import { sharingWords } from "./words.ts";

/** The pictures of the four kinds of pages. They show names and photographs, never price or stock, so that they seldom change. */

// Who shares a page writes to neighbours, whatever the language of the page: there is one picture for both.
const words = sharingWords("id");

const place = ({ tenant }: Regency): string => `Etalase ${tenant.name}`;

export function productPicture(regency: Regency, { product, shop, district }: ProductView): SharedPicture {
  const [picture] = product.pictures;
  return {
    ground: frame(district.code, picture ? undefined : motifSide(district.code)),
    photos: picture ? [{ ...SIDE, path: picturePath(picture.id, 640) }] : [],
    words: column(district.code, {
      place: place(regency),
      title: product.name,
      by: shop.name,
      of: words.theDistrict(district.name),
    }),
  };
}

export function shopPicture(regency: Regency, { shop, district, products }: ShopView): SharedPicture {
  // The first four that were ever published: newcomers leave the picture as it is.
  const pictures = products.toReversed().flatMap(({ product }) => product.pictures.slice(0, 1).map(({ id }) => id));
  return {
    ground: frame(district.code, pictures.length > 0 ? undefined : motifSide(district.code)),
    photos: collage(pictures.slice(0, 4)),
    words: column(district.code, {
      place: place(regency),
      title: shop.name,
      by: words.from(shop.villageName, district.name),
      of: words.promise,
    }),
  };
}

export const districtPicture = (regency: Regency, district: District): SharedPicture => ({
  ground: frame(district.code, mapOf(regency.districts, district.code)),
  photos: [],
  words: column(district.code, {
    place: place(regency),
    title: words.theDistrict(district.name),
    by: words.theirs,
    of: words.villages(district.villages.length, regency.tenant.name),
  }),
});

export function homePicture(regency: Regency): SharedPicture {
  const [first] = regency.districts;
  const code = first?.code ?? `${regency.tenant.id}01`;
  return {
    ground: frame(code, mapOf(regency.districts)),
    photos: [],
    words: column(code, {
      place: "Etalase",
      title: regency.tenant.name,
      by: words.market,
      of: words.fromAll(regency.districts.length),
    }),
  };
}

const GAP = 6;

/** One photograph takes the side, two halve it, three or four quarter it (the first of three is twice as wide). */
function collage(pictures: string[]): Photo[] {
  const half = (SIDE.width - GAP) / 2;
  const [left, right, top, bottom] = [SIDE.x, SIDE.x + half + GAP, SIDE.y, SIDE.y + half + GAP];
  const whole = SIDE.width;
  const boxes = [
    [],
    [SIDE],
    [
      { x: left, y: top, width: whole, height: half },
      { x: left, y: bottom, width: whole, height: half },
    ],
    [
      { x: left, y: top, width: whole, height: half },
      { x: left, y: bottom, width: half, height: half },
      { x: right, y: bottom, width: half, height: half },
    ],
    [
      { x: left, y: top, width: half, height: half },
      { x: right, y: top, width: half, height: half },
      { x: left, y: bottom, width: half, height: half },
      { x: right, y: bottom, width: half, height: half },
    ],
  ][pictures.length];
  return (boxes ?? []).flatMap((box, index) => {
    const picture = pictures[index];
    return picture ? [{ ...box, path: picturePath(picture, box.width > 320 ? 640 : 320) }] : [];
  });
}
