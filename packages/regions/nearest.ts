import type { Row } from "./rows.ts";

const SHOWN = 5;

/** The regencies someone may have meant by an unknown code or by a name, best first. */
export function nearestTo(text: string, regencies: readonly Row[]): Row[] {
  const digits = text.replace(/\D/g, "");
  return digits.length >= 2 ? nearestCodes(digits, regencies) : nearestNames(text, regencies);
}

function nearestCodes(digits: string, regencies: readonly Row[]): Row[] {
  const wanted = Number(digits.slice(0, 4).padEnd(4, "0"));
  return regencies
    .filter(({ code }) => code.startsWith(digits.slice(0, 2)))
    .toSorted((a, b) => Math.abs(Number(a.code) - wanted) - Math.abs(Number(b.code) - wanted))
    .slice(0, SHOWN);
}

function nearestNames(text: string, regencies: readonly Row[]): Row[] {
  const wanted = pairs(text);
  return regencies
    .map((row) => ({ row, alike: likeness(wanted, pairs(row.name)) }))
    .filter(({ alike }) => alike > 0.4)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, SHOWN)
    .map(({ row }) => row);
}

/** The pairs of neighbouring letters in a name, without the word that says what kind of region it is. */
function pairs(name: string): Set<string> {
  const letters = name
    .toLowerCase()
    .replace(/^(kab(upaten|\.)?|kota)[ -]/, "")
    .replace(/[^a-z]/g, "");
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}
