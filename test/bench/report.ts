import { copiesPerSecond } from "./machine.ts";

/** A figure, and what design section 11 asks of it where it asks something. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  bar?: { least?: number; most?: number };
  /** Seconds that one takes, where the machine's speed decides; shown in the machine's own measure, so that figures of two machines can be compared. */
  takes?: number;
}

export const perSecond = (name: string, value: number, bar?: Figure["bar"]): Figure => ({
  name,
  value,
  unit: "/s",
  takes: 1 / value,
  ...(bar ? { bar } : {}),
});

export const seconds = (name: string, value: number, bar?: Figure["bar"]): Figure => ({
  name,
  value,
  unit: "s",
  takes: value,
  ...(bar ? { bar } : {}),
});

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const words = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0));

const barOf = ({ bar, unit }: Figure): string => {
  if (!bar) return "";
  if (bar.least === bar.most) return `exactly ${bar.least}`;
  return [
    bar.least === undefined ? "" : `>= ${bar.least} ${unit}`,
    bar.most === undefined ? "" : `<= ${bar.most} ${unit}`,
  ]
    .join(" ")
    .trim();
};

const holds = ({ value, bar }: Figure): boolean =>
  value >= (bar?.least ?? Number.NEGATIVE_INFINITY) && value <= (bar?.most ?? Number.POSITIVE_INFINITY);

const lineOf = (figure: Figure, copies: number): string =>
  [
    figure.name.padEnd(58),
    `${words(figure.value)} ${figure.unit}`.padStart(12),
    ` ${barOf(figure).padEnd(16)}`,
    (figure.bar ? (holds(figure) ? "ok" : "MISSED") : "").padEnd(6),
    figure.takes === undefined ? "" : `= ${words(figure.takes * copies)} copies`,
  ]
    .join(" ")
    .trimEnd();

/** Prints figures against their bars; a bar that is missed makes the run fail. */
export function report(figures: Figure[]): void {
  const copies = copiesPerSecond();
  for (const figure of figures) console.log(lineOf(figure, copies));
  if (!figures.every(holds)) process.exitCode = 1;
}
