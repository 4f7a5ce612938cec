/** A figure, and what design section 11 asks of it where it asks something. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  bar?: { least?: number; most?: number };
}

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

/** Prints the figures against their bars; a bar that is missed makes the run fail. */
export function report(figures: Figure[]): void {
  for (const figure of figures) {
    const verdict = figure.bar ? (holds(figure) ? "ok" : "MISSED") : "";
    console.log(
      `${figure.name.padEnd(58)} ${`${words(figure.value)} ${figure.unit}`.padStart(12)}  ${barOf(figure).padEnd(16)} ${verdict}`,
    );
  }
  if (!figures.every(holds)) process.exitCode = 1;
}
