import type { Picture } from "@etalase/domain/product";

/** A change of an album that holds wherever its picture stands by then; where it is gone, nothing changes. */
export type AlbumEdit = (pictures: Picture[]) => Picture[];

export const movedForward =
  (id: string): AlbumEdit =>
  (pictures) => {
    const index = pictures.findIndex((picture) => picture.id === id);
    const [moved] = pictures.slice(Math.max(0, index), index + 1);
    return moved && index > 0 ? pictures.toSpliced(index, 1).toSpliced(index - 1, 0, moved) : pictures;
  };

export const removed =
  (id: string): AlbumEdit =>
  (pictures) =>
    pictures.filter((picture) => picture.id !== id);

/** An empty text takes the description back. */
export const described =
  (id: string, text: string): AlbumEdit =>
  (pictures) =>
    pictures.map((picture) => (picture.id === id ? { ...bare(picture), ...altOf(text.trim()) } : picture));

const bare = ({ id, colour }: Picture): Picture => ({ id, colour });
const altOf = (alt: string) => (alt === "" ? {} : { alt });

export const isSame = (some: readonly Picture[], others: readonly Picture[]): boolean =>
  some.length === others.length &&
  some.every(({ id, alt }, index) => id === others[index]?.id && alt === others[index]?.alt);

/** Whether somebody else put `before` in another order, described or removed something: a picture that arrived behind it is no news. */
export const wasTouched = (before: readonly Picture[], newest: readonly Picture[]): boolean =>
  !isSame(before, newest.slice(0, before.length));
