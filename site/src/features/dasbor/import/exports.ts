import { categoryName } from "@etalase/domain/category";
import { type Import, type ImportField, isOption } from "@etalase/domain/import";
import type { VendorOrderView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product";
import { pageLanguage } from "../../../lib/language.ts";
import { orderWords } from "../../order/words.ts";
import { boardWords } from "../orders/words.ts";
import { type Goods, goodsOf } from "../products/shelf.ts";
import type { Shelved } from "../session/shop-api.ts";
import type { TableRow } from "./import-api.ts";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage);
const board = boardWords(pageLanguage);
type Cells = (string | number)[];

/** In the order of a table that comes in again as it went out; pictures never come this way, and a variant is known by its SKU. */
const COLUMNS = (Object.keys(words.fields) as ImportField[]).filter((field) => field !== "picture" && !isOption(field));
const HEADERS = COLUMNS.map((field) => words.fields[field]);
/** Only told: a row finds its variant by its SKU. */
const WITH_VARIANT = [...HEADERS, words.variant];

/** A variant has a row of its own, which its SKU tells from the others. */
export const productRows = (rows: Shelved[]): Cells[] => [
  WITH_VARIANT,
  ...goodsOf(rows).map((row) => [...COLUMNS.map((field) => productCell(row, field)), row.chosen ?? ""]),
];

const codeOf = ({ product, level, chosen }: Goods): string => (chosen ? undefined : product.code) ?? level.sku;

function productCell(row: Goods, field: ImportField): string | number {
  const { product, level } = row;
  switch (field) {
    case "code":
      return codeOf(row);
    case "price":
      return row.regular;
    case "category":
      return categoryName(product.category, pageLanguage);
    case "pieces":
      return level.available + level.held;
    case "state":
      return words.states[product.state];
    case "picture":
    case "option1":
    case "option2":
    case "option3":
      return "";
    default:
      return product[field] ?? "";
  }
}

export const stockRows = (rows: Shelved[]): Cells[] => [
  [words.fields.code, words.fields.name, ...STOCK.map((figure) => words.stock[figure])],
  ...goodsOf(rows).map((row) => [codeOf(row), row.name, ...STOCK.map((figure) => row.level[figure])]),
];
const STOCK = ["available", "held", "sold", "received", "low"] as const;

export const orderHeaders = (): Cells => Object.values(words.order);
export const orderRow = (order: VendorOrderView): Cells => [
  order.number,
  Object.values(order.times).toSorted()[0] ?? "",
  orderWords(pageLanguage).states[order.state],
  order.buyer?.name ?? board.erasedBuyer,
  order.buyer?.phone ?? "",
  order.lines.map((line) => `${line.quantity} × ${lineName(line)}`).join("; "),
  board.take.deliveries[order.delivery],
  board.payments[order.payment],
  order.fee,
  order.total,
];

/** A table to begin with. */
export const sampleRows = (): Cells[] => [
  HEADERS,
  [
    "KRP-01",
    "Keripik Singkong Pedas",
    categoryName("kue-camilan", pageLanguage),
    12_500,
    40,
    "pcs",
    250,
    "",
    "",
    "",
    "",
    "",
  ],
];

/** The rows that failed as they came, with a column that says why; mended, it can be imported as it is. */
export const failureRows = ({ headers }: Import, rows: TableRow[]): Cells[] => [
  [...headers, words.problem],
  ...rows.map((row) => [
    ...headers.map((_, index) => row.cells[index] ?? ""),
    row.problems.map((said) => `${fieldName(headers, said)}: ${said.message}`).join(" "),
  ]),
];

export const headerOf = (headers: string[], index: number): string => headers[index] || words.noHeader(index + 1);

/** The column's own header, or the field's name where the table has no such column. */
export const fieldName = (headers: string[], { column, field }: TableRow["problems"][number]): string =>
  column === undefined ? (words.fields[field as ImportField] ?? field) : headerOf(headers, column);

export const cellOf = ({ cells }: TableRow, { column }: TableRow["problems"][number]): string =>
  column === undefined ? "" : (cells[column] ?? "");
