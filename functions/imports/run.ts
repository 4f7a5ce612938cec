import {
  type Import,
  ImportAsked,
  importPath,
  type Known,
  knownProducts,
  type RowPlan,
  type RowProblem,
  rememberColumns,
  ToldRow,
} from "@etalase/domain/import";
import { goesLive } from "@etalase/domain/product";
import type { Table } from "@etalase/tables";
import * as z from "zod/mini";
import { imports, products, usages } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { uploadsOf } from "../uploads.ts";
import { planLine, type ReadLine, readLines, told } from "./plan.ts";
import { tableOf } from "./table-of.ts";
import { writeRow } from "./write-row.ts";

/** How long one invocation works before it asks for the rest; well below its time, so that what is done is written down. */
const SLICE_MILLISECONDS = 20_000;
const AT_ONCE = 8;
const ROWS_BETWEEN_NEWS = 80;

/** Goes on with a run from the last row that is known to be done. A row that was done and is done again leaves the same. */
export async function run(tenant: string, record: Import): Promise<void> {
  const [table, shelf] = await Promise.all([tableOf(tenant, record), products.shelf(tenant, record.shop)]);
  if (!table || !shelf || !record.columns) throw new Error(`nothing to import: ${record.id}`);
  if (record.done === 0) await remember(tenant, record, table);
  const lines = await linesToDo(tenant, record, table);
  const slice = new Slice(
    { tenant, room: await roomIn(tenant) },
    record,
    knownProducts(shelf),
    await failuresBefore(tenant, record, lines),
  );
  const end = Date.now() + SLICE_MILLISECONDS;
  while (slice.record.done < lines.length) {
    const upTo = Math.min(slice.record.done + ROWS_BETWEEN_NEWS, lines.length);
    while (slice.record.done < upTo)
      await slice.work(lines.slice(slice.record.done, Math.min(slice.record.done + AT_ONCE, upTo)));
    const isOver = slice.record.done === lines.length;
    const isLate = Date.now() > end;
    await slice.tell(isOver ? "done" : "running", isLate && !isOver);
    if (isLate) return;
  }
  if (lines.length === 0) await slice.tell("done", false);
}

async function roomIn(id: string): Promise<number> {
  const tenant = await tenantOf(id);
  if (!tenant) throw new Error(`no tenant ${id}`);
  return usages.room(tenant, "products");
}

async function remember(tenant: string, { shop, columns = [] }: Import, { headers }: Table): Promise<void> {
  await imports.saveColumns(tenant, shop, rememberColumns(await imports.columns(tenant, shop), headers, columns));
}

async function linesToDo(tenant: string, record: Import, table: Table): Promise<ReadLine[]> {
  const lines = [...readLines(tenant, record, table, record.columns ?? [])];
  if (!record.onlyFailed) return lines;
  const failed = new Set((await failures(tenant, record, record.round - 1)).map(({ number }) => number));
  return lines.filter(({ row }) => failed.has(row.number));
}

/** Failures of rows that count as done; later ones come again. */
async function failuresBefore(tenant: string, record: Import, lines: ReadLine[]): Promise<ToldRow[]> {
  const next = lines[record.done]?.row.number ?? Number.POSITIVE_INFINITY;
  return (await failures(tenant, record, record.round)).filter(({ number }) => number < next);
}

async function failures(tenant: string, record: Import, round: number): Promise<ToldRow[]> {
  const bytes = await uploadsOf(tenant).read(importPath(record, `failures-${round}.json`));
  return bytes ? z.array(ToldRow).parse(JSON.parse(new TextDecoder().decode(bytes))) : [];
}

class Slice {
  readonly #tenant: string;
  /** How many more products may be on show; of those that the regency adds meanwhile the next slice knows. */
  #room: number;
  readonly #known: Known;
  readonly #failures: ToldRow[];
  record: Import;

  constructor({ tenant, room }: { tenant: string; room: number }, record: Import, known: Known, failed: ToldRow[]) {
    this.#tenant = tenant;
    this.#room = room;
    this.#known = known;
    this.#failures = failed;
    this.record = record;
  }

  /** Plans some rows one after another, as each may meet what the one before it adds, and writes them all at once. */
  async work(lines: ReadLine[]): Promise<void> {
    const plans = lines.map((line) => {
      const plan = this.#withinPlan(planLine(line, this.#known, this.record, Date.now()));
      const product = Array.isArray(plan) ? undefined : (plan.added?.product ?? plan.edited?.product);
      if (product) this.#known.put(product);
      return { line, plan };
    });
    // Rows of one product are written in their turn: each is planned upon the version that the one before it leaves.
    const turns = new Map<string, Promise<unknown>>();
    const outcomes = await Promise.all(
      plans.map(({ line, plan }) => {
        const product = (Array.isArray(plan) ? undefined : plan.product?.id) ?? line.id;
        const turn = turns.get(product) ?? Promise.resolve();
        const outcome = turn.then(() => writeRow(this.#tenant, this.record, line, plan));
        turns.set(product, outcome);
        return outcome;
      }),
    );
    for (const [index, outcome] of outcomes.entries()) {
      const line = lines[index];
      if (Array.isArray(outcome)) {
        this.record = { ...this.record, failed: this.record.failed + 1 };
        if (line) this.#failures.push(told(line, outcome));
      } else this.record = { ...this.record, [outcome]: this.record[outcome] + 1 };
    }
    this.record = { ...this.record, done: this.record.done + lines.length };
  }

  /** What would be on show beyond the regency's plan stays out; the rest of the table comes in. */
  #withinPlan(plan: RowPlan | RowProblem[]): RowPlan | RowProblem[] {
    const event = Array.isArray(plan) ? undefined : (plan.added ?? plan.edited)?.event;
    if (!event || !goesLive(event)) return plan;
    return this.#room-- > 0 ? plan : [{ field: "name", code: "quota.products" }];
  }

  /** Writes down how far it is; the event hands the rest on. */
  async tell(state: "running" | "done", asksOn: boolean): Promise<void> {
    this.record = { ...this.record, state, version: this.record.version + 1 };
    const path = importPath(this.record, `failures-${this.record.round}.json`);
    const body = JSON.stringify(this.#failures);
    if (state === "done" || this.#failures.length > 0)
      await uploadsOf(this.#tenant).keep(path, { body, type: "application/json" });
    const event = ImportAsked.of({ shop: this.record.shop }, { actor: "system", now: Date.now() });
    await imports.saveImport(this.#tenant, this.record, asksOn ? event : undefined);
  }
}
