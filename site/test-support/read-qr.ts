/** Where the middles of alignment patterns lie, by version from 2 on. */
const ALIGNMENT = [
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];
/** Of level M by version: codewords of each block that are data. */
const DATA = [
  [16],
  [28],
  [44],
  [32, 32],
  [43, 43],
  [27, 27, 27, 27],
  [31, 31, 31, 31],
  [38, 38, 39, 39],
  [36, 36, 36, 37, 37],
  [43, 43, 43, 43, 44],
];
const MASKS: ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/**
 * Reads a QR code of error level M and version 1 to 10 in byte mode, from its dark modules row by row without a margin. Whoever draws exactly needs no correction:
 * a wrong module gives a wrong text. After ISO/IEC 18004.
 */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length;
  const version = (size - 17) / 4;
  const at = (x: number, y: number): number => Number(dark[y]?.[x] ?? false);
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => (bits << 1) | at(x, 8), 0) ^ 0b10101;
  if (format >> 3 !== 0) throw new Error("not a code of level M");
  const mask = MASKS[format & 7];
  const taken = functionModules(size, version);

  const bits: number[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!taken(x, y)) bits.push(at(x, y) ^ Number(mask?.(x, y) === 0));
    }
    upwards = !upwards;
  }
  return bytesOf(deinterleaved(number(bits), version), version);
}

/** What is not data: finders with their separators and the format, timing, alignment, version. */
function functionModules(size: number, version: number): (x: number, y: number) => boolean {
  const middles = ALIGNMENT[version - 2] ?? [];
  const last = size - 7;
  const aligned = (x: number, y: number) =>
    middles.some((cx) =>
      middles.some((cy) => {
        const onFinder = (cx === 6 && cy === 6) || (cx === 6 && cy === last) || (cx === last && cy === 6);
        return !onFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
      }),
    );
  return (x, y) =>
    (x < 9 && y < 9) ||
    (x >= size - 8 && y < 9) ||
    (x < 9 && y >= size - 8) ||
    x === 6 ||
    y === 6 ||
    aligned(x, y) ||
    (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6)));
}

const number = (bits: number[]): number[] =>
  Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );

function deinterleaved(codewords: number[], version: number): number[] {
  const lengths = DATA[version - 1] ?? [];
  const blocks = lengths.map((): number[] => []);
  let next = 0;
  for (let index = 0; index < Math.max(...lengths); index++)
    for (const [at, block] of blocks.entries()) {
      if (index < (lengths[at] ?? 0)) block.push(codewords[next++] ?? 0);
    }
  return blocks.flat();
}

function bytesOf(codewords: number[], version: number): string {
  const bits = codewords.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const lengthBits = version < 10 ? 8 : 16;
  if (Number.parseInt(bits.slice(0, 4), 2) !== 4) throw new Error("not in byte mode");
  const length = Number.parseInt(bits.slice(4, 4 + lengthBits), 2);
  const bytes = Array.from({ length }, (_, index) => {
    const from = 4 + lengthBits + index * 8;
    return Number.parseInt(bits.slice(from, from + 8), 2);
  });
  return new TextDecoder().decode(new Uint8Array(bytes));
}

/** The modules of a code that was drawn as an SVG path of squares, one unit each. */
export function modulesOf(svg: string): boolean[][] {
  const path = /<path d="([^"]+)"/.exec(svg)?.[1] ?? "";
  const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const first = Math.min(...squares.map(({ x }) => x));
  const size = Math.max(...squares.map(({ x }) => x)) - first + 1;
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const { x, y } of squares) {
    const row = rows[y - first];
    if (row) row[x - first] = true;
  }
  return rows;
}
