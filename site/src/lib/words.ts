import type { Language } from "@etalase/domain/language";

type Word = string | ((...details: never[]) => string) | { [group: string]: Word };

/** The same keys, whatever is said. */
type Words<W> = {
  [K in keyof W]: W[K] extends string ? string : W[K] extends (...details: never[]) => string ? W[K] : Words<W[K]>;
};

/** The words of one feature in both languages; a key that one of them lacks does not compile. */
export const defineWords =
  <W extends Record<string, Word>>(id: W & Words<W>, en: Words<W>) =>
  (language: Language): Words<W> =>
    language === "en" ? en : id;
