const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const WIDTH = 6;

/** A set of small numbers as text, six to a character: `{0, 7}` is `12`. */
export function packed(numbers: Iterable<number>): string {
  const sixes: number[] = [];
  for (const number of numbers) {
    const at = Math.floor(number / WIDTH);
    while (sixes.length <= at) sixes.push(0);
    sixes[at] = (sixes[at] ?? 0) | (1 << (number % WIDTH));
  }
  return sixes.map((six) => DIGITS[six]).join("");
}

/** The numbers of a packed set, in order. */
export function unpacked(text: string): number[] {
  const numbers: number[] = [];
  for (const [at, digit] of [...text].entries()) {
    const six = DIGITS.indexOf(digit);
    for (let bit = 0; bit < WIDTH; bit++) if (six & (1 << bit)) numbers.push(at * WIDTH + bit);
  }
  return numbers;
}
