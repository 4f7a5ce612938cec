import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";

/** An order that was placed on this device, so that its link is not lost. */
export interface RememberedOrder {
  key: string;
  at: string;
  shops: string[];
  total: number;
}

const MOST = 20;
const orders = kept<RememberedOrder[]>(`etalase:orders:${tenant.id}`);

export const rememberedOrders = (): RememberedOrder[] => orders.read() ?? [];

/** Keeps the newest orders, each once. */
export function rememberOrder(order: RememberedOrder): void {
  orders.write([order, ...rememberedOrders().filter(({ key }) => key !== order.key)].slice(0, MOST));
}

export const forgetOrder = (key: string): void => orders.write(rememberedOrders().filter((order) => order.key !== key));
