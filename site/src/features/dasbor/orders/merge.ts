interface Versioned {
  id: string;
  version: number;
}

/** What was known, with what is newer of it, and with what is new in front. */
export function merged<Order extends Versioned>(known: Order[], newest: Order[]): Order[] {
  const fresh = new Map(newest.map((order) => [order.id, order]));
  const before = new Set(known.map(({ id }) => id));
  const newer = (order: Order) => {
    const other = fresh.get(order.id);
    return other && other.version > order.version ? other : order;
  };
  return [...newest.filter(({ id }) => !before.has(id)), ...known.map(newer)];
}
