import { createHash } from "node:crypto";

/**
 * A page names its inline styles by their hashes, in itself: no other style may be applied to it. Everything else that pages may load and do is the same for
 * all and stands in the edge's headers (`infra/constructs/site-headers.ts`). Astro's own would name every style and script of the app on every page, which
 * costs a third of the first round trip.
 */
const CHARSET = '<meta charset="utf-8">';

/** A page with its policy at its beginning. Throws where a page has no place for it. */
export function withPolicy(page: string): string {
  const at = page.indexOf(CHARSET) + CHARSET.length;
  if (at < CHARSET.length) throw new Error("a page without a charset has no place for its policy");
  const meta = `<meta http-equiv="content-security-policy" content="style-src ${hashesOf(page)}">`;
  return page.slice(0, at) + meta + page.slice(at);
}

/** A whole style, or another tag as a whole: what stands in a quoted value is never taken for a style. */
const STYLE_OR_TAG = /<style(?: [^>]*)?>([^]*?)<\/style>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

function hashesOf(page: string): string {
  const hashes = new Set<string>();
  for (const [, style] of page.matchAll(STYLE_OR_TAG)) if (style !== undefined) hashes.add(hashOf(style));
  return hashes.size > 0 ? [...hashes].join(" ") : "'none'";
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
