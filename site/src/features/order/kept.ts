import type { CheckoutView } from "@etalase/domain/order";
import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";

interface Seen {
  at: string;
  view: CheckoutView;
}

const MOST = 10;
const seen = kept<Seen[]>(`etalase:seen-orders:${tenant.id}`);

const others = (key: string): Seen[] => (seen.read() ?? []).filter(({ view }) => view.key !== key);

/** Keeps the last state of an order that was seen, so that it can be read, marked with its time, where there is no network. */
export const keepView = (view: CheckoutView, at: string): void =>
  seen.write([{ at, view }, ...others(view.key)].slice(0, MOST));

export const keptView = (key: string): Seen | undefined => seen.read()?.find(({ view }) => view.key === key);

export const dropView = (key: string): void => seen.write(others(key));
