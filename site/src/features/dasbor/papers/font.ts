/** Widths of Helvetica from the space to the tilde, in thousandths of the size (Adobe's font metrics). */
const WIDTHS =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
    .split(" ")
    .map(Number);

const USUAL = 556;
/** No letter of the bold cut is wider than this. */
const BOLD = 1.1;

export const widthOf = (text: string, size: number, bold: boolean): number =>
  ([...text].reduce((sum, letter) => sum + (WIDTHS[letter.charCodeAt(0) - 32] ?? USUAL), 0) / 1_000) *
  size *
  (bold ? BOLD : 1);

const LAST_LATIN = 0xff;

/** What the fonts that every reader carries can write: Latin letters. Others lose their marks or become a question mark. */
export const writable = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) => {
      if (letter === "\u00a0") return " ";
      if (letter === "×") return "x";
      if ((letter.codePointAt(0) ?? 0) <= LAST_LATIN) return letter;
      const plain = letter.normalize("NFKD").replaceAll(/\p{M}/gu, "");
      return [...plain].every((each) => (each.codePointAt(0) ?? 0) <= LAST_LATIN) ? plain : "?";
    })
    .join("");

/** A text in lines that are no wider than so many points; a word that is wider is broken. */
export function wrapped(text: string, size: number, bold: boolean, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((each) => broken(each, size, bold, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function broken(word: string, size: number, bold: boolean, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part && widthOf(part + letter, size, bold) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
