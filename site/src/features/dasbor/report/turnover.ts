import type { Day } from "../session/shop-api.ts";
import { summed } from "./days.ts";

/**
 * Up to this turnover in a calendar year a person's sales are free of the final income tax (PP 55/2022), and a signed statement keeps platforms from collecting it
 * (PMK 37/2025); whoever passes it says so by the end of that month.
 */
export const DECLARED_TURNOVER = 500_000_000;
const NEAR = 0.8;

export type TurnoverState = "below" | "near" | "over";

/** How far this year's turnover is on its way to the declaration. */
export function turnoverOf(days: Day[], today: string): { sum: number; share: number; state: TurnoverState } {
  const year = today.slice(0, 4);
  const sum = Math.max(0, summed(days.filter(({ day }) => day.startsWith(year))).revenue);
  const share = sum / DECLARED_TURNOVER;
  return { sum, share, state: share > 1 ? "over" : share >= NEAR ? "near" : "below" };
}
