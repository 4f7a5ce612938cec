/** What a tile has room for, in widths of its type (em). */
const WIDEST = 4.5;

/** A name in lines that a tile has room for, where its words and syllables allow it: `Gunung`, `Kaler`; `Teluk-`, `naga`. */
export function labelLines(name: string): string[] {
  const lines: string[] = [];
  for (const part of name.split(" ").flatMap((word) => (widthOf(word) > WIDEST ? halves(word) : [word]))) {
    const last = lines.at(-1);
    const joined = `${last} ${part}`;
    if (last !== undefined && !last.endsWith("-") && widthOf(joined) <= WIDEST) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

/** About the measures of Plus Jakarta Sans, semibold. */
function widthOf(text: string): number {
  const wide = text.match(/[mw]/gi)?.length ?? 0;
  const slim = text.match(/[frt ]/g)?.length ?? 0;
  const thin = text.match(/[ijl]/gi)?.length ?? 0;
  return 0.61 * (text.length - wide - slim - thin) + 0.9 * wide + 0.4 * slim + 0.27 * thin;
}

/** Indonesian syllables begin with one consonant, `ng`, `ny`, `sy` or `kh`. */
const SYLLABLE = /(?:ng|ny|sy|kh|[b-df-hj-np-tv-z])[aeiou]/gi;

function halves(word: string): string[] {
  const starts = [...word.matchAll(SYLLABLE)].map(({ index }) => index).filter((at) => at > 1 && at < word.length - 2);
  const middle = word.length / 2;
  const [cut] = starts.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return cut === undefined ? [word] : [`${word.slice(0, cut)}-`, word.slice(cut)];
}
