import type { FieldCode } from "@etalase/kit";
import * as z from "zod/mini";
import { type CategorySlug, categories } from "../category/index.ts";
import { Line, Name, Paragraph } from "../person/index.ts";
import { NewProduct, type ProductState } from "../product/index.ts";
import { type Columns, type ImportField, isOption, plainHeader } from "./columns.ts";
import { amountIn, gramsIn, numberIn } from "./numbers.ts";

/** What is wrong in a row: which field, in which column where the table has it, and why. */
export interface RowProblem {
  field: ImportField;
  column?: number;
  code: string;
  /** A notice stops nothing. */
  notice?: true;
}

/** What a row says of a product; an empty cell says nothing. */
export type RowValues = Pick<
  Partial<NewProduct>,
  | "name"
  | "category"
  | "price"
  | "unit"
  | "weightGrams"
  | "description"
  | "minimum"
  | "limit"
  | "madeToOrderDays"
  | "pieces"
> & {
  code?: string;
  state?: ProductState;
  /** Of a row that says one variant of its product. */
  choices?: Choice[];
};

/** What a variant is of one option: of `Rasa`, `Pedas`. */
export interface Choice {
  name: string;
  value: string;
}

export interface ReadRow {
  values: RowValues;
  problems: RowProblem[];
}

interface Reading {
  headers: string[];
  columns: Columns;
  /** For rows that name none. */
  category?: CategorySlug | undefined;
}

/** What may be said in a cell of each field; `state` and `category` have words of their own. */
const SCHEMAS = {
  code: Line(40),
  name: Name(90),
  price: NewProduct.shape.price,
  pieces: NewProduct.shape.pieces,
  unit: Line(20),
  option1: Line(30),
  option2: Line(30),
  option3: Line(30),
  weightGrams: NewProduct.shape.weightGrams,
  description: Paragraph(4_000),
  minimum: NewProduct.shape.minimum,
  limit: NewProduct.shape.limit,
  madeToOrderDays: NewProduct.shape.madeToOrderDays,
} as const;

const STATES: Record<ProductState, string[]> = {
  published: ["tayang", "aktif", "active", "published", "ya", "yes", "live", "terbit", "tampil"],
  draft: ["konsep", "draf", "draft"],
  withdrawn: ["disembunyikan", "nonaktif", "tidak aktif", "inactive", "hidden", "withdrawn", "tidak", "no"],
};
const stateOf = new Map(
  (["published", "draft", "withdrawn"] as const).flatMap((state) =>
    STATES[state].map((word) => [word, state] as const),
  ),
);
const categoryOf = new Map(
  categories.flatMap(({ slug, id, en }) => [slug, id, en].map((name) => [plainHeader(name), slug] as const)),
);

/** Somebody made formulas harmless with a mark before them; it is no part of the text. */
const unmarked = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@])/, "");

/** Reads a row as its columns say. What cannot be read is left out and told, beside the cell that it stands in. */
export function readRow(cells: string[], { headers, columns, category }: Reading): ReadRow {
  const read: ReadRow = { values: category ? { category } : {}, problems: [] };
  for (const [column, field] of columns.entries()) {
    const cell = unmarked(cells[column]?.trim() ?? "");
    if (!field || cell === "") continue;
    const result = valueIn(field, cell, headers[column] ?? "");
    if ("code" in result) read.problems.push({ field, column, ...result });
    else if (isOption(field)) (read.values.choices ??= []).push({ name: optionName(headers[column]), value: cell });
    else Object.assign(read.values, { [field]: result.value });
  }
  return read;
}

/** As long as an option's name may be. */
const LONGEST_OPTION = 20;
const optionName = (header = ""): string => header.trim().slice(0, LONGEST_OPTION).trim() || "Varian";

type Result = { value: unknown } | { code: FieldCode; notice?: true };

function valueIn(field: ImportField, cell: string, header: string): Result {
  switch (field) {
    case "picture":
      return { code: "picture_url", notice: true };
    case "category":
      return word(categoryOf.get(plainHeader(cell)), "category_unknown");
    case "state":
      return word(stateOf.get(plainHeader(cell)), "state_unknown");
    case "price":
      return whole(field, amountIn(cell));
    case "weightGrams":
      return whole(field, gramsIn(cell, /\bkg\b/.test(plainHeader(header))));
    case "pieces":
    case "minimum":
    case "limit":
    case "madeToOrderDays":
      return whole(field, numberIn(cell.replace(/\s*(?:hari|days?|pcs|buah)$/i, "")));
    case "code":
    case "name":
    case "unit":
    case "description":
    case "option1":
    case "option2":
    case "option3":
      return checked(field, cell);
  }
}

const word = (value: string | undefined, code: FieldCode): Result => (value === undefined ? { code } : { value });

function whole(field: keyof typeof SCHEMAS, number: number | undefined): Result {
  if (number === undefined) return { code: "number_unclear" };
  return Number.isInteger(number) ? checked(field, number) : { code: "number_not_whole" };
}

function checked(field: keyof typeof SCHEMAS, value: unknown): Result {
  const parsed = z.safeParse<z.ZodMiniType>(SCHEMAS[field], value);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { code: (issue?.code === "custom" ? issue.message : (issue?.code ?? "invalid_format")) as FieldCode };
}
