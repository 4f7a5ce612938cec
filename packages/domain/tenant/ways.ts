import * as z from "zod/mini";

/** How money gets to a vendor. A regency says which are used in it, a shop which of them it takes. */
export const PaymentMethod = z.enum(["qris", "cash"]);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** How goods get to a buyer: collected at the shop, or brought by the shop's own courier. */
export const DeliveryKind = z.enum(["pickup", "courier"]);
export type DeliveryKind = z.infer<typeof DeliveryKind>;

/** Which of them are on. */
export interface Ways {
  payments: readonly PaymentMethod[];
  deliveries: readonly DeliveryKind[];
}

/** Where nobody decided otherwise. */
export const everyWay: Ways = { payments: PaymentMethod.options, deliveries: DeliveryKind.options };
