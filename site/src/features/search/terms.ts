import { stemmer } from "@orama/stemmers/indonesian";
import { commonSpelling } from "./spellings.ts";

/** The words of a text: small letters and digits without accents; both halves of a doubled word and the two as one. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .split(/[^\p{L}\p{N}-]+/u)
    .flatMap((word) => (word.includes("-") ? [...word.split("-"), word.replaceAll("-", "")] : [word]))
    .filter((word) => word !== "");

/** Words that only look as if they began or ended with an affix. */
const WHOLE = new Set(
  "kemeja kemiri keripik kerupuk kelapa ketan kebaya kecap kebun kerang kerbau kemangi kepiting beras besek besi perahu perabot permen perak pepes peci pedas penyu sepatu selendang seragam selada serabi sereh terasi teri tepung telur tempe tembaga tenun dinding dingin melati melinjo melon mentega menyan meja makan ikan bahan papan santan hutan durian jajanan buku suku".split(
    " ",
  ),
);

/** `terasinya` is `terasi`. */
const OWNER = /(?:nya|ku|mu)$/;
/** Roots that end as if a particle stood behind them, below their prefixes: `diolah` is `olah`. */
const PARTICLE = /(?:lah|kah|tah)$/;
/** What looks like a prefix may belong to the root: `kemasan` is `kemas`. */
const BELONGS = /^(?:ke|pe|se|te|be)[a-z]{2,}an$/;
const PREFIX = /^(?:di|meng|mem|men|me|peng|pem|pen|pe|ber|ter|se)/;
/** What a nasal prefix swallows: `memasak` may hide `pasak` or `masak`, `menenun` `tenun`. The stemmer knows the first of each only. */
const SWALLOWED: [RegExp, string][] = [
  [/^[mp]em(?=[aeiou])/, "m"],
  [/^[mp]en(?=[aeiou])/, "t"],
  [/^[mp]eng(?=[aeiou])/, "k"],
  [/^[mp]er(?=[aeiou])/, "r"],
];
const SUFFIX = /(?:kan|an|i)$/;
const SHORTEST_ROOT = 3;

const known = new Map<string, string[]>();

/**
 * What a word is kept by, its likeliest root first. A stem is a guess in Indonesian (`masakan` is not `masa`), so where an affix may be taken off in two ways
 * both stay. A word that lost its beginning stays whole beside its roots, so that it is found while it is being typed.
 */
export function termsOf(word: string): string[] {
  const standing = known.get(word);
  if (standing) return standing;
  const terms = newTerms(word);
  known.set(word, terms);
  return terms;
}

function newTerms(written: string): string[] {
  const owned = commonSpelling(written.replace(OWNER, ""));
  const word = WHOLE.has(owned) ? owned : commonSpelling(written);
  if (WHOLE.has(word) || word.length <= SHORTEST_ROOT || /\d/.test(word)) return [word];
  const roots = [stemmer(word), ...otherRoots(word)].map(commonSpelling);
  const terms = [...new Set(roots)].filter((root) => root.length >= SHORTEST_ROOT);
  const lost = !/^(?:di|me)/.test(word) && !terms.some((root) => word.startsWith(root));
  return lost || terms.length === 0 ? [...terms, word] : terms;
}

function otherRoots(word: string): string[] {
  const roots: string[] = [];
  if (/[aiou]kan$/.test(word)) roots.push(stemmer(word.slice(0, -2)));
  if (BELONGS.test(word)) roots.push(word.slice(0, -2));
  if (PARTICLE.test(word)) roots.push(word.replace(PREFIX, ""));
  const swallowed = SWALLOWED.find(([prefix]) => prefix.test(word));
  if (swallowed) {
    const whole = word.replace(swallowed[0], "");
    const bare = whole.replace(SUFFIX, "");
    roots.push(swallowed[1] + (bare.length < SHORTEST_ROOT ? whole : bare));
  }
  return roots;
}
