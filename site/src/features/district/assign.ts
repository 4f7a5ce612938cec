/**
 * Gives every row a column of its own so that the costs add up to the least possible (the Hungarian method, shortest augmenting paths).
 * @param cost as many columns as rows, or more
 * @returns for each row the number of its column; of several best answers always the same
 */
export function assign(cost: readonly (readonly number[])[]): number[] {
  const columns = cost[0]?.length ?? 0;
  const rowPrice = new Float64Array(cost.length);
  const columnPrice = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  for (let row = 0; row < cost.length; row++) {
    seat(row, { cost, rowPrice, columnPrice, rowOf });
  }
  return cost.map((_, row) => rowOf.indexOf(row));
}

interface Seating {
  cost: readonly (readonly number[])[];
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  /** Who sits in a column, or -1. */
  rowOf: Int32Array;
}

/** Seats one more row on the cheapest path of moves that ends at a free column. */
function seat(newcomer: number, { cost, rowPrice, columnPrice, rowOf }: Seating): void {
  const columns = rowOf.length;
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(columns).fill(-1);
  const done = new Uint8Array(columns);
  const price = (row: number, column: number) =>
    (cost[row]?.[column] ?? Number.POSITIVE_INFINITY) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);

  let row = newcomer;
  let last = -1;
  let reached = 0;
  while (row >= 0) {
    let next = -1;
    for (let column = 0; column < columns; column++) {
      if (done[column]) continue;
      const through = reached + price(row, column);
      if (through < (distance[column] ?? 0)) {
        distance[column] = through;
        before[column] = last;
      }
      if (next < 0 || (distance[column] ?? 0) < (distance[next] ?? 0)) next = column;
    }
    if (next < 0) throw new RangeError("there are fewer columns than rows");
    last = next;
    done[next] = 1;
    reached = distance[next] ?? 0;
    row = rowOf[next] ?? -1;
  }

  rowPrice[newcomer] = (rowPrice[newcomer] ?? 0) + reached;
  for (let column = 0; column < columns; column++) {
    if (!done[column] || column === last) continue;
    const saved = reached - (distance[column] ?? 0);
    columnPrice[column] = (columnPrice[column] ?? 0) - saved;
    const seated = rowOf[column] ?? -1;
    rowPrice[seated] = (rowPrice[seated] ?? 0) + saved;
  }
  for (let column = last; column >= 0; column = before[column] ?? -1) {
    const previous = before[column] ?? -1;
    rowOf[column] = previous < 0 ? newcomer : (rowOf[previous] ?? -1);
  }
}
