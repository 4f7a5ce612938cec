import { type GivenVariant, MOST_VARIANTS, type NewProduct, type Option, type Product } from "@etalase/domain/product";

/** One combination as its vendor types it. */
export interface VariantRow {
  /** What it has been known by since it was first saved. */
  number?: number;
  /** One of each option that has any, in their order. */
  values: string[];
  /** Empty where it costs what the product costs. */
  price: string;
  /** Its first pieces, while it is new. */
  pieces: string;
  picture: string;
  off: boolean;
}

/** A product's options as they are typed, and every combination that something was said of. */
export interface VariantDraft {
  options: Option[];
  rows: VariantRow[];
}

const blank = (values: string[]): VariantRow => ({ values, price: "", pieces: "", picture: "", off: false });

/** Of a product that is not there yet. */
export const noVariants: VariantDraft = { options: [], rows: [] };

/** What a product has is number 1's until it gets options: the first combination takes it over. A combination that was never sold stands as turned off. */
export function variantDraftOf({ options, variants = [] }: Product): VariantDraft {
  if (!options) return { options: [], rows: [{ ...blank([]), number: 1 }] };
  const rows = variants.map(({ number, values, price, picture = "", withdrawn = false }) => ({
    number,
    values,
    price: price === undefined ? "" : String(price),
    pieces: "",
    picture,
    off: withdrawn,
  }));
  const known = { options, rows };
  const missing = combined(options).filter((values) => !rows.some((row) => isOf(row, values)));
  return { ...known, rows: [...rows, ...missing.map((values) => ({ ...blank(values), off: true }))] };
}

const isOf = (row: VariantRow, values: string[]): boolean => row.values.join("\n") === values.join("\n");
const withValues = (options: Option[]): Option[] => options.filter(({ values }) => values.length > 0);

/** Every combination of the options that have values; none where no option has. */
const combined = (options: Option[]): string[][] => {
  const filled = withValues(options);
  if (filled.length === 0) return [];
  return filled.reduce<string[][]>(
    (all, { values }) => all.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
};

/** The combinations to fill in, those first that were typed of. */
export const gridOf = ({ options, rows }: VariantDraft): VariantRow[] =>
  combined(options).map((values) => rows.find((row) => isOf(row, values)) ?? blank(values));

export const isTooMany = (draft: VariantDraft): boolean => gridOf(draft).length > MOST_VARIANTS;

export const withRow = ({ options, rows }: VariantDraft, row: VariantRow): VariantDraft => ({
  options,
  rows: [...rows.filter((each) => !isOf(each, row.values)), row],
});

export const withName = ({ options, rows }: VariantDraft, at: number, name: string): VariantDraft => ({
  options: options.map((option, index) => (index === at ? { ...option, name } : option)),
  rows,
});

export const withOption = ({ options, rows }: VariantDraft): VariantDraft => ({
  options: [...options, { name: "", values: [] }],
  rows,
});

/** Where an option stands among those that have values, which the rows name. */
const placeOf = (options: Option[], at: number): number => withValues(options.slice(0, at)).length;

/** With one more value. The first of an option is what everything had so far: nothing that was typed or counted gets lost. */
export function withValue({ options, rows }: VariantDraft, at: number, typed: string): VariantDraft {
  const value = typed.trim();
  const before = options[at]?.values ?? [];
  if (value === "" || before.some((each) => each.toLowerCase() === value.toLowerCase())) return { options, rows };
  const place = placeOf(options, at);
  return {
    options: options.map((option, index) => (index === at ? { ...option, values: [...before, value] } : option)),
    rows: before.length > 0 ? rows : rows.map((row) => ({ ...row, values: row.values.toSpliced(place, 0, value) })),
  };
}

/** Without a value, or without the whole option where it was the last: what differed by it only becomes one again, the first of them. */
export function withoutValue({ options, rows }: VariantDraft, at: number, value: string): VariantDraft {
  const values = options[at]?.values.filter((each) => each !== value) ?? [];
  const left = options.map((option, index) => (index === at ? { ...option, values } : option));
  return { options: left, rows: values.length > 0 ? rows : joined(rows, placeOf(options, at)) };
}

export const withoutOption = ({ options, rows }: VariantDraft, at: number): VariantDraft => ({
  options: options.filter((_, index) => index !== at),
  rows: (options[at]?.values.length ?? 0) > 0 ? joined(rows, placeOf(options, at)) : rows,
});

function joined(rows: VariantRow[], place: number): VariantRow[] {
  const without = rows.map((row) => ({ ...row, values: row.values.toSpliced(place, 1) }));
  return without.filter((row, index) => without.findIndex((each) => isOf(each, row.values)) === index);
}

type Given = Pick<NewProduct, "options" | "variants">;

/** What is sent of the options; nothing of a combination that was never sold and is not to be. */
export function givenOf(draft: VariantDraft): Given {
  const options = withValues(draft.options).map(({ name, values }) => ({ name: name.trim(), values }));
  if (options.length === 0) return {};
  const variants = gridOf(draft)
    .filter(({ number, off }) => number !== undefined || !off)
    .map(
      ({ number, values, price, pieces, picture, off }): GivenVariant => ({
        values,
        ...(number === undefined ? { pieces: Number(pieces) } : { number }),
        ...(price === "" ? {} : { price: Number(price) }),
        ...(picture === "" ? {} : { picture }),
        ...(off ? { withdrawn: true } : {}),
      }),
    );
  return { options, variants };
}

/** Only what was changed; null takes all options back. */
export function variantChangesOf(product: Product, draft: VariantDraft) {
  const [before, now] = [givenOf(variantDraftOf(product)), givenOf(draft)];
  if (JSON.stringify(before) === JSON.stringify(now)) return {};
  return now.options ? now : { options: null };
}
