import { createHash } from "node:crypto";

const CHARSET = '<meta charset="utf-8">';

/** A whole style, or another tag as a whole: what stands in a quoted value is never taken for a style. */
const STYLE_OR_TAG = /<style( [^>]*)?>([^]*?)<\/style>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/**
 * A page that names its inline styles by their hashes, at its beginning: no other style may be applied to it. Its plain styles are joined, so that they need
 * one hash. Everything else that pages may load and do is the same for all and stands in the edge's headers (`infra/constructs/site-headers.ts`). Astro's own
 * policy would name every style and script of the app on every page, which costs a third of the first round trip. Throws where a page has no place for it.
 */
export function withPolicy(page: string): string {
  const from = page.indexOf(CHARSET) + CHARSET.length;
  if (from < CHARSET.length) throw new Error("a page without a charset has no place for its policy");
  const styles = stylesOf(page);
  const plain = styles.filter(({ attributes }) => !attributes);
  const joined = plain.map(({ css }) => css).join("");
  const named = styles.flatMap(({ attributes, css }) => (attributes ? css : []));
  const hashes = new Set([...(joined ? [joined] : []), ...named].map(hashOf));
  const meta = `<meta http-equiv="content-security-policy" content="style-src ${[...hashes].join(" ") || "'none'"}">`;
  return page.slice(0, from) + meta + replaced(page, from, plain, joined && `<style>${joined}</style>`);
}

interface Style {
  at: number;
  end: number;
  attributes: string | undefined;
  css: string;
}

function stylesOf(page: string): Style[] {
  const styles: Style[] = [];
  for (const { 0: whole, 1: attributes, 2: css, index: at } of page.matchAll(STYLE_OR_TAG))
    if (css !== undefined) styles.push({ at, end: at + whole.length, attributes, css });
  return styles;
}

/** The page from a place on, with one style where the first of these stood. */
function replaced(page: string, from: number, styles: Style[], style: string): string {
  const parts = styles.map(({ at }, index) => page.slice(styles[index - 1]?.end ?? from, at));
  const [before = "", ...between] = parts;
  return before + style + between.join("") + page.slice(styles.at(-1)?.end ?? from);
}

/** Most styles stand on many pages; the few that differ from page to page make room for one another. */
const known = new Map<string, string>();
const MOST_KNOWN = 500;

function hashOf(style: string): string {
  const found = known.get(style);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const hash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  known.set(style, hash);
  return hash;
}
