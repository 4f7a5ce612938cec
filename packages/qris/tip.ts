import { readAmount } from "./amount.ts";
import { QrisError } from "./error.ts";

/** What the payer's app adds: asks for a tip, a fixed sum of rupiah, or a percentage of the amount. */
export type Tip = { mode: "prompt" } | { mode: "fixed"; rupiah: number } | { mode: "percent"; percent: number };

const PERCENT = /^\d{1,2}(\.\d{1,2})?$/;

/** Reads tags 55 to 57, which must agree with each other. @throws QrisError bad_tip, bad_amount */
export function readTip(values: ReadonlyMap<string, string>): Tip | undefined {
  const [mode, fixed, percent] = [values.get("55"), values.get("56"), values.get("57")];
  if (fixed !== undefined && mode !== "02") throw new QrisError("bad_tip", "Tag 56 needs tip mode 02");
  if (percent !== undefined && mode !== "03") throw new QrisError("bad_tip", "Tag 57 needs tip mode 03");
  if (mode === undefined) return undefined;
  if (mode === "01") return { mode: "prompt" };
  if (mode === "02" && fixed !== undefined) return { mode: "fixed", rupiah: readAmount(fixed) };
  if (mode === "03" && percent !== undefined) return { mode: "percent", percent: readPercent(percent) };
  throw new QrisError("bad_tip", `Tip mode "${mode}" is unknown or lacks its value`);
}

function readPercent(text: string): number {
  const percent = PERCENT.test(text) ? Number(text) : 0;
  if (percent === 0) throw new QrisError("bad_tip", `"${text}" is not a percentage from 0.01 to 99.99`);
  return percent;
}
