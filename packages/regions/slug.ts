import type { Row } from "./rows.ts";

/** A name as a piece of an address: `Kabupaten Tangerang` -> `kab-tangerang`, `Ra"as` -> `raas`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/^kabupaten /, "kab ")
    .replace(/[^a-z0-9\s/.,()_-]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Rows with slugs that are unique among them. Of equal names the one with the lowest code keeps the plain slug and each
 * other gets the end of its code, so that a later newcomer never renames an earlier one.
 */
export function withSlugs<R extends Row>(rows: readonly R[], codeDigits: number): (R & { slug: string })[] {
  const taken = new Set<string>();
  return rows
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map((row) => {
      const plain = slugOf(row.name);
      const slug = taken.has(plain) ? `${plain}-${row.code.slice(-codeDigits)}` : plain;
      taken.add(slug);
      return { ...row, slug };
    });
}
