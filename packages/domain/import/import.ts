import { idOf, Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { CategorySlug } from "../category/index.ts";
import { Line } from "../person/index.ts";
import { ShopId } from "../shop/index.ts";
import { Columns } from "./columns.ts";

export const ImportId = idOf("import");
export type ImportId = z.infer<typeof ImportId>;

/** What a table is written in; what it really is, its bytes tell. */
export const ImportType = z.enum(["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);

/** Why a file could not be read; `gone` when it never arrived. */
export const ImportFault = z.enum([
  "gone",
  "empty",
  "not_a_table",
  "old_excel",
  "macros",
  "damaged",
  "unpacks_too_large",
  "too_many_rows",
  "too_many_columns",
  "cell_too_long",
]);
export type ImportFault = z.infer<typeof ImportFault>;

/**
 * Awaits its file; is being tried out; was tried out and waits for a yes; could not be read; is being written, row by row; is done. Trying out writes nothing into the shop.
 */
export const ImportState = z.enum(["awaited", "checking", "checked", "refused", "running", "done"]);
export type ImportState = z.infer<typeof ImportState>;

const Count = z.int().check(z.gte(0));

/** A picture that was left, and why. */
export const LeftPicture = z.strictObject({
  file: z.string(),
  why: z.enum(["no_product", "too_many", "too_large", "not_a_picture", "quota"]),
});
export type LeftPicture = z.infer<typeof LeftPicture>;

/** What became of an archive of pictures. */
export const ImportPictures = z.strictObject({
  state: z.enum(["unpacking", "done", "refused"]),
  fault: z.optional(ImportFault),
  taken: Count,
  left: z.array(LeftPicture),
  /** How many more were left. */
  more: z.optional(Count),
  startedAt: Moment,
});
export type ImportPictures = z.infer<typeof ImportPictures>;

export const Import = z.strictObject({
  id: ImportId,
  shop: ShopId,
  name: Line(120),
  state: ImportState,
  fault: z.optional(ImportFault),
  /** As they stand in the file, and what each says; known once it was read. */
  headers: z.array(z.string()),
  columns: z.optional(Columns),
  /** A category for rows that name none. */
  category: z.optional(CategorySlug),
  /** Whether what is new goes live at once where its row does not say. */
  publish: z.boolean(),
  /** Rows there are, rows that would be new, rows of products that are there already, rows that cannot be taken, rows with notices. */
  rows: Count,
  fresh: Count,
  known: Count,
  wrong: Count,
  noticed: Count,
  /** Of the run: rows it has to do, rows done, what became of them. */
  wanted: Count,
  done: Count,
  created: Count,
  updated: Count,
  failed: Count,
  /** Of an archive of pictures: how many went on to be drawn, and which were left and why. */
  pictures: z.optional(ImportPictures),
  /** When the run began; a second one is for rows that failed. */
  startedAt: z.optional(Moment),
  onlyFailed: z.boolean(),
  /** How often it was run. */
  round: Count,
  version: z.int(),
  createdAt: Moment,
});
export type Import = z.infer<typeof Import>;

export const NewImport = z.strictObject({ name: Line(120), type: ImportType });
/** Without columns they are guessed. */
export const CheckImport = z.strictObject({ columns: z.nullable(Columns), category: z.optional(CategorySlug) });
export const RunImport = z.strictObject({ which: z.enum(["all", "failed"]), publish: z.boolean() });
export type RunImport = z.infer<typeof RunImport>;

/** A row that has something to tell: the cells as the file has them, shortened, and what is wrong beside which. */
export const ToldRow = z.object({
  number: z.int(),
  cells: z.array(z.string()),
  problems: z.array(
    z.object({
      field: z.string(),
      column: z.optional(z.int()),
      code: z.string(),
      notice: z.optional(z.boolean()),
    }),
  ),
});
export type ToldRow = z.infer<typeof ToldRow>;

/** Where an import's files lie in the tenant's folder. */
export const importPath = ({ shop, id }: Pick<Import, "shop" | "id">, file: ImportFile): string =>
  `imports/${shop}/${id}/${file}`;
export type ImportFile = "table" | "pictures.zip" | "problems.json" | `failures-${number}.json`;
