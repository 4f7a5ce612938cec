import { type Import, type Known, knownProducts, type RowPlan, type RowProblem } from "@etalase/domain/import";
import { vendorDeltas } from "@etalase/domain/stock";
import { DomainError, moment } from "@etalase/kit";
import { products, stock } from "../stores.ts";
import { planLine, type ReadLine } from "./plan.ts";

/** What became of a row. */
export type Outcome = "created" | "updated" | RowProblem[];

const TRIES = 4;

/** Writes what was planned for a row. Who was quicker is looked at, and the row planned anew; what is in its way then is told. */
export async function writeRow(
  tenant: string,
  record: Import,
  line: ReadLine,
  planned: RowPlan | RowProblem[],
): Promise<Outcome> {
  let plan = planned;
  for (let tried = 1; ; tried++) {
    if (Array.isArray(plan)) return plan;
    try {
      return await written(tenant, record, line, plan);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code !== "conflict" || tried === TRIES) return [{ field: fieldOf(error), code: error.code }];
      plan = planLine(line, await newest(tenant, record), record, Date.now());
    }
  }
}

const fieldOf = ({ code }: DomainError): RowProblem["field"] => (code.startsWith("stock.") ? "pieces" : "name");

async function newest(tenant: string, { shop }: Import): Promise<Known> {
  const shelf = await products.shelf(tenant, shop);
  if (!shelf) throw new DomainError("not_found");
  return knownProducts(shelf);
}

async function written(tenant: string, record: Import, line: ReadLine, plan: RowPlan): Promise<Outcome> {
  const { added, edited, product, counted } = plan;
  if (added) {
    await products.addProduct(tenant, added.product, added.stock, added.event);
    return "created";
  }
  if (edited) await products.saveProduct(tenant, edited.product, edited.event, edited.stock);
  if (!product) return "updated";
  // A row that is done again finds what it made, whose first pieces may have been sold meanwhile.
  const isOwn = product.id === line.id && record.startedAt !== undefined && product.createdAt >= record.startedAt;
  if (isOwn) return "created";
  if (counted) await count(tenant, record, line, counted);
  return "updated";
}

/** Counts once however often the row is done: also where nothing changes, since a sale may come before it is done again. */
async function count(
  tenant: string,
  { id, round }: Import,
  { row }: ReadLine,
  { sku, pieces }: { sku: string; pieces: number },
): Promise<void> {
  const level = await stock.level(tenant, sku);
  if (!level) return;
  const move = { reason: "counted" as const, quantity: pieces };
  const cause = { ...move, actor: "vendor" as const, at: moment(Date.now()) };
  await stock.move(tenant, level, vendorDeltas(level, move), cause, `${id}-${round}-${row.number}`);
}
