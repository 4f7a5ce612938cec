import type { Section } from "@etalase/domain/shop";

/** A section as it is being arranged; the key stays while its name is typed. */
export interface Arranged extends Section {
  key: string;
}

export const arrangedOf = (sections: readonly Section[] = []): Arranged[] =>
  sections.map((section) => ({ ...section, key: crypto.randomUUID() }));

/** As it is sent; a section whose name was left empty is none. */
export const sectionsOf = (arranged: readonly Arranged[]): Section[] =>
  arranged.map(({ name, products }) => ({ name: name.trim(), products })).filter(({ name }) => name !== "");

/** One place forward; the first stays. */
export const forward = <Thing>(all: readonly Thing[], index: number): Thing[] => {
  const [moved] = all.slice(index, index + 1);
  return moved === undefined || index === 0 ? [...all] : all.toSpliced(index, 1).toSpliced(index - 1, 0, moved);
};

export const isSame = (some: readonly Section[] = [], others: readonly Section[] = []): boolean =>
  JSON.stringify(some) === JSON.stringify(others);
