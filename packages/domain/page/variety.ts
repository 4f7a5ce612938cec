/** A list in its order with no more than `most` from any one shop, so that who publishes ten things at once does not fill a shelf alone. */
export function fewOfEachShop<T extends { shop: { id: string } }>(list: readonly T[], most: number): T[] {
  const shown = new Map<string, number>();
  return list.filter(({ shop: { id } }) => {
    const count = (shown.get(id) ?? 0) + 1;
    shown.set(id, count);
    return count <= most;
  });
}
