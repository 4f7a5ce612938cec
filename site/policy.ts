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
  const hashes = new Set<string>();
  let [joined, place] = ["", 0];
  const bare = page.replace(STYLE_OR_TAG, (whole: string, attributes?: string, style?: string, at = 0) => {
    if (style === undefined) return whole;
    if (attributes) {
      hashes.add(hashOf(style));
      return whole;
    }
    // Nothing was taken out before the first one, so it stands at the same place in what is left.
    if (!joined) place = at;
    joined += style;
    return "";
  });
  if (joined) hashes.add(hashOf(joined));
  const head = bare.indexOf(CHARSET) + CHARSET.length;
  if (head < CHARSET.length) throw new Error("a page without a charset has no place for its policy");
  const meta = `<meta http-equiv="content-security-policy" content="style-src ${[...hashes].join(" ") || "'none'"}">`;
  if (!joined) return bare.slice(0, head) + meta + bare.slice(head);
  return `${bare.slice(0, head)}${meta}${bare.slice(head, place)}<style>${joined}</style>${bare.slice(place)}`;
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
