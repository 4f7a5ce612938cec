/** Pieces that were counted on this phone and that the marketplace does not know yet, as a difference: what others sell meanwhile stays true. */
export interface Pending {
  /** The same for every try, so that it is applied once. */
  key: string;
  shop: string;
  sku: string;
  /** Signed. */
  quantity: number;
  /** Since it was sent once nothing is added to it: it may have been applied already. */
  sent?: boolean;
  /** Why the marketplace does not take it. */
  refused?: string;
}

/** What waits after one more tap: it joins what was not sent yet, and taps that cancel each other leave nothing. */
export function tapped(
  waiting: readonly Pending[],
  tap: Pick<Pending, "shop" | "sku" | "quantity">,
  key: string,
): Pending[] {
  const open = waiting.find(({ sku, shop, sent }) => sku === tap.sku && shop === tap.shop && !sent);
  if (!open) return [...waiting, { ...tap, key }];
  const quantity = open.quantity + tap.quantity;
  return waiting.flatMap((each) => {
    if (each !== open) return [each];
    return quantity === 0 ? [] : [{ ...each, quantity }];
  });
}

/** What there is of a SKU once all that waits is applied; what was refused is not. */
export const expected = (available: number, waiting: readonly Pending[], sku: string): number =>
  waiting.reduce((sum, each) => (each.sku === sku && !each.refused ? sum + each.quantity : sum), available);
