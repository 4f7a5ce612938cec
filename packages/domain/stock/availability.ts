import type { Level } from "./stock.ts";

/** Whether there is something to buy, as a page says it: never a number that is wrong a minute later. */
export type Availability = "available" | "few" | "sold_out";

export const availabilityOf = ({ available, low }: Pick<Level, "available" | "low">): Availability => {
  if (available === 0) return "sold_out";
  return available <= low ? "few" : "available";
};

const BEST: Availability[] = ["available", "few"];

/** Whether there is any of several, as of the one that there is most of. */
export const bestOf = (all: (Availability | undefined)[]): Availability =>
  BEST.find((each) => all.includes(each)) ?? "sold_out";
