import { leftToSend, type SentLine, type VendorOrderView } from "@etalase/domain/order";

type Parted = Pick<VendorOrderView, "lines" | "parcels" | "tracking">;

/** What goes into one parcel; without a number where all goes at once. */
export interface Packed {
  number?: number;
  /** With it the order is whole, and paid where it is paid in cash. */
  last: boolean;
  lines: VendorOrderView["lines"];
  tracking?: VendorOrderView["tracking"];
}

/** Those that left, and what still waits to be packed. */
export function parcelsOf(order: Parted): Packed[] {
  const { lines, parcels, tracking } = order;
  if (!parcels) return [{ lines, tracking, last: true }];
  const left = leftToSend(order);
  const all: Omit<Packed, "number" | "last">[] = [
    ...parcels.map((parcel) => ({ lines: named(order, parcel.lines), tracking: parcel.tracking })),
    ...(left.length > 0 ? [{ lines: named(order, left) }] : []),
  ];
  return all.map((parcel, index) => ({ ...parcel, number: index + 1, last: index + 1 === all.length }));
}

const named = ({ lines }: Parted, pieces: SentLine[]): Packed["lines"] =>
  lines.flatMap((line) => {
    const piece = pieces.find(({ sku }) => sku === line.sku);
    return piece ? [{ ...line, quantity: piece.quantity }] : [];
  });
