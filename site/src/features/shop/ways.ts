import { paymentMethods, type Shop } from "@etalase/domain/shop";
import type { District } from "@etalase/domain/tenant";
import { rupiah } from "../../lib/rupiah.ts";
import { bag, cash, qr, truck } from "../../ui/icons.ts";

/** One way of getting or paying something: what it is and what to know of it. */
export interface Way {
  icon: string;
  name: string;
  note: string;
}

/** How a shop's things come to a shopper. */
export function deliveryWays(shop: Shop): Way[] {
  const { pickup, courier } = shop.delivery;
  const fees = Object.values(courier?.fees ?? {});
  return [
    ...(fees.length > 0
      ? [{ icon: truck, name: "Diantar kurir toko", note: courierNote(fees, courier?.freeFrom) }]
      : []),
    ...(pickup ? [{ icon: bag, name: "Ambil di toko", note: `Gratis, di ${shop.villageName}. ${shop.hours}` }] : []),
  ];
}

function courierNote(fees: number[], freeFrom: number | undefined): string {
  const [least, most] = [Math.min(...fees), Math.max(...fees)];
  const range = least === most ? rupiah(least) : `${rupiah(least)} sampai ${rupiah(most)}`;
  const free = freeFrom === undefined ? "" : `, gratis mulai belanja ${rupiah(freeFrom)}`;
  return `${range} ke ${fees.length} kecamatan${free}`;
}

/** How a shop takes money; it always goes to the vendor directly. */
export const paymentWays = (shop: Shop): Way[] =>
  paymentMethods(shop).map((method) =>
    method === "qris"
      ? {
          icon: qr,
          name: "QRIS",
          note: "Dari bank atau dompet digital apa pun, langsung ke penjual, tanpa biaya tambahan",
        }
      : { icon: cash, name: "Tunai", note: "Bayar saat barang diambil atau diterima" },
  );

/** What the courier costs to each district that is served, the nearest to free first. */
export const courierFees = (shop: Shop, districts: District[]): { district: string; fee: number }[] =>
  districts
    .flatMap(({ code, name }) => {
      const fee = shop.delivery.courier?.fees[code];
      return fee === undefined ? [] : [{ district: name, fee }];
    })
    .toSorted((a, b) => a.fee - b.fee || a.district.localeCompare(b.district, "id"));
