import { widthOf, wrapped, writable } from "./font.ts";
import { lineAt, type Page, textAt } from "./pdf.ts";

/** What papers are made of, from top to bottom: a text, a text with a figure at its right, a line across. */
export type Block =
  | { kind: "text"; text: string; size?: number; bold?: boolean }
  | { kind: "pair"; left: string; right: string; size?: number; bold?: boolean }
  | { kind: "rule" };

/** A sheet of A6, as label printers and a quarter of A4 have it, or the roll of a thermal printer, which is cut where the text ends. */
export type Format = "a6" | "roll";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const SIZES = {
  a6: { width: 105, height: 148, margin: 8 },
  /** Of 58 mm a printing head reaches 48. */
  roll: { width: 58, height: undefined, margin: 5 },
} as const;
const USUAL_SIZE = 9;
const LEADING = 1.35;
const RULE_HEIGHT = 8;
const GAP = 8;

interface Line {
  height: number;
  draw(x: number, top: number, width: number): string;
}

/** The pages of one paper. */
export function pagesOf(blocks: Block[], format: Format): Page[] {
  const { width, height, margin } = SIZES[format];
  const [wide, edge] = [width * POINTS_PER_MILLIMETRE, margin * POINTS_PER_MILLIMETRE];
  const inner = wide - 2 * edge;
  const lines = blocks.flatMap((block) => linesOf(block, inner));
  const whole = lines.reduce((sum, line) => sum + line.height, 2 * edge);
  const tall = height === undefined ? whole : height * POINTS_PER_MILLIMETRE;
  return sheets(lines, tall - 2 * edge).map((some) => {
    let top = tall - edge;
    const drawn = some.map((line) => {
      const operators = line.draw(edge, top, inner);
      top -= line.height;
      return operators;
    });
    return { width: wide, height: tall, content: drawn.join("\n") };
  });
}

/** Lines in sheets that are no taller than so many points. */
function sheets(lines: Line[], height: number): Line[][] {
  const all: Line[][] = [[]];
  let left = height;
  for (const line of lines) {
    // Sums of fractions: a hair is no reason for another sheet.
    if (line.height > left + 0.01) {
      all.push([]);
      left = height;
    }
    all.at(-1)?.push(line);
    left -= line.height;
  }
  return all;
}

function linesOf(block: Block, width: number): Line[] {
  if (block.kind === "rule") {
    return [{ height: RULE_HEIGHT, draw: (x, top, across) => lineAt(x, top - RULE_HEIGHT / 2, across) }];
  }
  const { size = USUAL_SIZE, bold = false } = block;
  const height = size * LEADING;
  const at = (x: number, top: number, text: string) => textAt(x, top - size, size, bold, text);
  if (block.kind === "text") {
    return wrapped(writable(block.text), size, bold, width).map((text) => ({
      height,
      draw: (x, top) => at(x, top, text),
    }));
  }
  const right = writable(block.right);
  const taken = widthOf(right, size, bold);
  return wrapped(writable(block.left), size, bold, width - taken - GAP).map((text, index) => ({
    height,
    draw: (x, top, across) =>
      index === 0 ? `${at(x, top, text)}\n${at(x + across - taken, top, right)}` : at(x, top, text),
  }));
}
