const LONGEST = 56;

/** A product's address in its shop, made from its first name; it stays when the name changes. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const plain = plainSlug(name);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}

const plainSlug = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, "") || "produk";
