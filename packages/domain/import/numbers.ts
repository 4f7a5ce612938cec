/** What people write behind a number for so many thousands. */
const TIMES: Record<string, number> = { rb: 1_000, ribu: 1_000, k: 1_000, jt: 1_000_000, juta: 1_000_000 };

/** `1.250.000`, `1.250.000,50` */
const INDONESIAN = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
/** `1,250,000`, `1,250,000.50` */
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** `12500`, `12500,5`, `12500.5` */
const PLAIN = /^\d+(?:[.,]\d+)?$/;

/** A number as it is typed in Indonesia, or undefined. Points and commas before three digits group thousands. */
export function numberIn(text: string): number | undefined {
  const digits = text.replaceAll(/[\s\u00a0]/g, "");
  if (INDONESIAN.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  if (ENGLISH.test(digits)) return Number(digits.replaceAll(",", ""));
  return PLAIN.test(digits) ? Number(digits.replace(",", ".")) : undefined;
}

/** An amount: `12.500`, `Rp 12.500,00`, `Rp12.500,-`, `15rb`. */
export function amountIn(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/^(?:rp|idr)\.?\s*/i, "")
    .replace(/,-+$|,--$/, "");
  const [, figure = "", times] = /^([\d.,\s\u00a0]+?)\s*(rb|ribu|k|jt|juta)?$/i.exec(bare) ?? [];
  const number = numberIn(figure);
  return number === undefined
    ? undefined
    : Math.round(number * (times ? (TIMES[times.toLowerCase()] ?? 1) : 1) * 100) / 100;
}

const GRAMS: Record<string, number> = { kg: 1_000, kilo: 1_000, kilogram: 1_000, ons: 100 };

/** A weight in grams: `250`, `250 gr`, `0,5 kg`; without a unit it is in that of the column. */
export function gramsIn(text: string, isKilos: boolean): number | undefined {
  const [, figure = "", unit] =
    /^([\d.,\s\u00a0]+?)\s*(g|gr|gram|grams|kg|kilo|kilogram|ons)?\.?$/i.exec(text.trim()) ?? [];
  const number = numberIn(figure);
  const times = unit ? (GRAMS[unit.toLowerCase()] ?? 1) : isKilos ? 1_000 : 1;
  return number === undefined ? undefined : Math.round(number * times * 1_000) / 1_000;
}
