import type { Language } from "@etalase/domain/language";
import { paymentMethods, type Shop } from "@etalase/domain/shop";
import type { District } from "@etalase/domain/tenant";
import { rupiah } from "../../lib/rupiah.ts";
import { bag, cash, qr, truck } from "../../ui/icons.ts";
import { shopWords } from "./words.ts";

/** One way of getting or paying something: what it is and what to know of it. */
export interface Way {
  icon: string;
  name: string;
  note: string;
  /** When the shop is open, in its own words. */
  hours?: string;
}

/** How a shop's things come to a shopper. */
export function deliveryWays(shop: Shop, language: Language): Way[] {
  const { pickup, courier } = shop.delivery;
  const words = shopWords(language);
  const fees = Object.values(courier?.fees ?? {});
  return [
    ...(fees.length > 0
      ? [{ icon: truck, name: words.courier, note: courierNote(fees, courier?.freeFrom, language) }]
      : []),
    ...(pickup ? [{ icon: bag, name: words.pickup, note: words.pickupIn(shop.villageName), hours: shop.hours }] : []),
  ];
}

function courierNote(fees: number[], freeFrom: number | undefined, language: Language): string {
  const words = shopWords(language);
  const [least, most] = [Math.min(...fees), Math.max(...fees)];
  const cost = least === 0 ? words.free : rupiah(least, language);
  const note = words.courierTo(least === most ? cost : words.from(cost), fees.length);
  return freeFrom === undefined ? note : `${note} ${words.freeFrom(rupiah(freeFrom, language))}`;
}

/** How a shop takes money; it always goes to the vendor directly. */
export function paymentWays(shop: Shop, language: Language): Way[] {
  const words = shopWords(language);
  return paymentMethods(shop).map((method) =>
    method === "qris"
      ? { icon: qr, name: words.qris, note: words.qrisNote }
      : { icon: cash, name: words.cash, note: words.cashNote },
  );
}

/** What the courier costs to each district that is served, the nearest to free first. */
export const courierFees = (shop: Shop, districts: District[]): { district: string; fee: number }[] =>
  districts
    .flatMap(({ code, name }) => {
      const fee = shop.delivery.courier?.fees[code];
      return fee === undefined ? [] : [{ district: name, fee }];
    })
    .toSorted((a, b) => a.fee - b.fee || a.district.localeCompare(b.district, "id"));
