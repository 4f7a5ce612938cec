/** Bahasa Indonesia stands at plain addresses, English below `/en/`. */
export type Language = "id" | "en";

type Word = string | ((...details: never[]) => string);

/** The words of one feature in both languages; a key that one of them lacks does not compile. */
export const defineWords =
  <W extends Record<string, Word>>(id: W, en: { [K in keyof W]: W[K] extends string ? string : W[K] }) =>
  (language: Language): { [K in keyof W]: W[K] extends string ? string : W[K] } =>
    language === "en" ? en : id;
