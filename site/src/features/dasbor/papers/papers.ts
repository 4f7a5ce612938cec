import type { VendorOrderView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { courierName } from "../../order/states.ts";
import { boardWords } from "../orders/words.ts";
import type { Block } from "./layout.ts";
import { type Packed, parcelsOf } from "./parcels.ts";
import { paperWords } from "./words.ts";

const words = paperWords(pageLanguage);
const board = boardWords(pageLanguage);

export type PaperKind = "packing" | "label" | "receipt";
export type Sender = Pick<Shop, "name" | "address" | "owner">;

const rule: Block = { kind: "rule" };
const text = (words_: string, size?: number, bold?: boolean): Block => ({
  kind: "text",
  text: words_,
  ...(size ? { size } : {}),
  ...(bold ? { bold } : {}),
});

/** What is on the papers of an order: one receipt, and as many labels and packing lists as it has parcels. */
export function papersOf(kind: PaperKind, order: VendorOrderView, shop: Sender): Block[][] {
  switch (kind) {
    case "packing":
      return parcelsOf(order).map((parcel) => packing(order, shop, parcel));
    case "label":
      return parcelsOf(order).map((parcel) => label(order, shop, parcel));
    case "receipt":
      return [receipt(order, shop)];
  }
}

const nameOf = ({ buyer }: VendorOrderView): string => buyer?.name ?? board.erasedBuyer;

const numbered = ({ number }: Packed): Block[] =>
  number === undefined ? [] : [text(board.parcelTitle(number), 12, true)];

const placedAt = ({ times }: VendorOrderView): string => times.pending_payment ?? times.placed ?? "";

/** What goes into the parcel, to be ticked off. */
const packing = (order: VendorOrderView, shop: Sender, parcel: Packed): Block[] => [
  text(words.kinds.packing, 12, true),
  ...numbered(parcel),
  text(`${shop.name} · ${board.order(order.number)}`),
  text(nameOf(order)),
  rule,
  ...parcel.lines.map(
    (line): Block => ({ kind: "pair", left: `[  ] ${lineName(line)}`, right: `${line.quantity} x`, size: 10 }),
  ),
  rule,
  { kind: "pair", left: words.pieces, right: String(parcel.lines.reduce((sum, line) => sum + line.quantity, 0)) },
  ...(order.note ? [text(board.note(order.note))] : []),
];

/** Where the parcel goes, large enough to be read at an arm's length. */
function label(order: VendorOrderView, shop: Sender, parcel: Packed): Block[] {
  const { buyer, delivery } = order;
  const { tracking } = parcel;
  const address = buyer?.address;
  const where =
    delivery === "courier" && address
      ? [
          text(board.place(address.street, address.village, address.district), 11),
          ...(address.landmark ? [text(board.landmark(address.landmark))] : []),
        ]
      : [text(delivery === "pickup" ? board.pickup : words.agreed, 11)];
  return [
    text(words.to),
    text(nameOf(order), 15, true),
    ...(buyer ? [text(buyer.phone, 11)] : []),
    ...where,
    rule,
    text(words.from),
    text(shop.name, 10, true),
    text(shop.address),
    text(shop.owner.phone),
    rule,
    ...(tracking ? [text(`${courierName(tracking.courier)} ${tracking.number ?? ""}`, 11, true)] : []),
    text(order.number, 15, true),
    ...numbered(parcel),
    ...(order.payment === "cash" && parcel.last ? [text(words.collect(rupiah(order.total)), 12, true)] : []),
    ...(order.note ? [text(board.note(order.note))] : []),
  ];
}

/** What was paid for what. */
const receipt = (order: VendorOrderView, shop: Sender): Block[] => [
  text(shop.name, 12, true),
  text(shop.address),
  text(shop.owner.phone),
  rule,
  text(`${words.kinds.receipt} ${order.number}`, 10, true),
  text(placedAt(order) && dayAndClock(placedAt(order))),
  text(nameOf(order)),
  rule,
  ...order.lines.flatMap(({ name, variant, quantity, price }): Block[] => [
    text(lineName({ name, variant })),
    { kind: "pair", left: `${quantity} x ${rupiah(price)}`, right: rupiah(quantity * price) },
  ]),
  rule,
  ...(order.fee > 0 ? [pair(words.fee, rupiah(order.fee))] : []),
  ...(order.discount > 0 ? [pair(words.discount, `-${rupiah(order.discount)}`)] : []),
  { kind: "pair", left: words.total(board.payments[order.payment]), right: rupiah(order.total), size: 11, bold: true },
  rule,
  text(words.thanks),
];

const pair = (left: string, right: string): Block => ({ kind: "pair", left, right });
