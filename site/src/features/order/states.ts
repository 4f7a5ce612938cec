import { type Courier, courierNames, type OrderState, type OrderView } from "@etalase/domain/order";
import { pageLanguage } from "../../lib/language.ts";
import { orderWords } from "./words.ts";

type Told = Pick<OrderView, "state" | "claimedAt" | "payment" | "delivery" | "refundDue"> & Partial<Parted>;
type Parted = Pick<OrderView, "parcels">;

/** How a state looks: something to do, under way, good, or wrong. */
export type Tone = "todo" | "going" | "good" | "bad";

const words = orderWords(pageLanguage);

const TONES: Record<OrderState, Tone> = {
  pending_payment: "todo",
  placed: "going",
  paid: "going",
  accepted: "going",
  ready: "todo",
  shipped: "going",
  delivered: "good",
  completed: "good",
  cancelled: "bad",
  expired: "bad",
  disputed: "bad",
  refunded: "good",
};

/** A payment that was claimed waits for the vendor, no longer for the buyer. */
const isClaimed = ({ state, claimedAt }: Told): boolean => state === "pending_payment" && claimedAt !== undefined;

/** Some of it is on its way, the rest still with the vendor. */
const isParted = ({ state, parcels = [] }: Told): boolean => state === "accepted" && parcels.length > 0;

export function stateName(order: Told): string {
  if (isParted(order)) return words.parted;
  return isClaimed(order) ? words.claimed : words.states[order.state];
}
export const stateTone = (order: Told): Tone => (isClaimed(order) ? "going" : TONES[order.state]);

/** What an order's state means for the one who bought. */
export function explanation(order: Told): string {
  if (isClaimed(order)) return words.claimedMeaning;
  if (isParted(order)) return words.partedMeaning;
  if (order.state === "cancelled" && order.refundDue) return words.refundDue;
  if (order.state === "expired" && order.claimedAt) return words.expiredClaimed;
  return words.meanings[order.state];
}

/** What ends by itself when the present wait is over; undefined where nothing is waited for. */
export function deadlineWords({ state, claimedAt }: Told): string | undefined {
  const { deadlines } = words;
  switch (state) {
    case "pending_payment":
      return claimedAt ? deadlines.claimed : deadlines.pending_payment;
    case "placed":
    case "paid":
      return deadlines.answer;
    case "accepted":
    case "ready":
    case "shipped":
    case "delivered":
      return deadlines[state];
    default:
      return undefined;
  }
}

/** Why an order ended: one of the marketplace's own reasons, or what a person wrote. */
export const reasonWords = (reason: string): string =>
  Object.entries(words.reasons).find(([known]) => known === reason)?.[1] ?? reason;

/** A courier by its own name, or by what it is. */
export const courierName = (courier: Courier): string => {
  if (courier === "own" || courier === "instant" || courier === "other") return words.couriers[courier];
  return courierNames[courier] ?? courier;
};

/** A stop on an order's way: reached at a moment, or still ahead. */
export interface Stop {
  name: string;
  at: string | undefined;
  tone: Tone;
}

/** The way that an order goes, up to where it left it. */
export function timeline(order: Told & Pick<OrderView, "times">): Stop[] {
  const parts = (order.parcels ?? []).filter(({ at }) => at !== order.times.shipped);
  const start: OrderState = order.payment === "qris" ? "pending_payment" : "placed";
  const way: OrderState[] = [
    start,
    ...(order.payment === "qris" ? (["paid"] as const) : []),
    "accepted",
    order.delivery === "pickup" ? "ready" : "shipped",
    "delivered",
    "completed",
  ];
  const stops = way.flatMap((state): Stop[] => [
    ...(state === "shipped" ? parts.map(({ at }) => ({ name: words.partStop, at, tone: "good" as const })) : []),
    { name: state === start ? words.placedStop : words.states[state], at: order.times[state], tone: "good" },
  ]);
  if (way.includes(order.state)) return stops;
  const left = (["expired", "disputed", "cancelled", "refunded"] as const).flatMap((state) => {
    const at = order.times[state];
    return at ? [{ name: words.states[state], at, tone: TONES[state] }] : [];
  });
  return [...stops.filter(({ at }) => at !== undefined), ...left];
}
