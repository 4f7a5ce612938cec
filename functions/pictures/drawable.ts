/** What the font has: Latin letters of western Europe and the usual signs between them. */
const DRAWN = /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026]/u;

/** A text as far as it can be drawn: other Latin letters without their marks; emoji, other scripts and signs that turn the direction of writing are left out. */
export const drawable = (text: string): string =>
  Array.from(text.normalize("NFC"), (sign) => (DRAWN.test(sign) ? sign : plain(sign)))
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();

const plain = (sign: string): string => {
  if (/\s/u.test(sign)) return " ";
  return Array.from(sign.normalize("NFKD"))
    .filter((part) => DRAWN.test(part))
    .join("");
};
