import { type Buyer, type Order, orderNumber, totalOf } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { formatRupiah } from "@etalase/kit";

/** What a shopper sends to the vendor of an order that goes on in a chat: whole, so that both find it there again. The vendor reads it, hence in Indonesian. */
export function chatMessage(order: Order, shop: Shop, { buyer, link }: { buyer: Buyer; link: string }): string {
  const lines = order.lines.map(
    (line) => `- ${line.quantity} x ${lineName(line)}: ${formatRupiah(line.quantity * line.price)}`,
  );
  return [
    `Halo ${shop.name}, saya ${buyer.name} memesan lewat Etalase.`,
    `Pesanan ${orderNumber(order.id)}:`,
    ...lines,
    `Total ${formatRupiah(totalOf(order))}, ${PAYMENTS[order.payment]}.`,
    order.delivery === "pickup" ? "Saya ambil di toko." : "Mohon diantar; alamat dan ongkirnya kita sepakati di sini.",
    ...(order.note ? [`Catatan: ${order.note}`] : []),
    link,
  ].join("\n");
}

const PAYMENTS: Record<Order["payment"], string> = { qris: "bayar QRIS", cash: "bayar tunai" };

/** What a shopper asks about any other order. */
export const question = (order: Order, shop: Shop): string =>
  `Halo ${shop.name}, saya mau bertanya tentang pesanan ${orderNumber(order.id)}.`;
