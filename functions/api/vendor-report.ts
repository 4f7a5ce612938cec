import { buyersIn, emptyTally, type Range } from "@etalase/domain/report";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { products, reports, tallies } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { routes } from "./routes.ts";

const DAY_MILLISECONDS = 86_400_000;
/** How far back it is looked whether somebody bought before. */
const LOOKED_BACK_DAYS = 730;
/** A quarter; a longer range is told by month. */
const MOST_BY_DAY = 92;

export function vendorReport(app: Hono<Env>): void {
  on(app, routes.report, async ({ params: { tenant, shop }, query: { from, to } }) => ({
    days: await reports.days(tenant, `shop#${shop}`, from, to),
  }));

  on(app, routes.reportProducts, async ({ params: { tenant, shop }, query }) => {
    const sums = (range: Range) => tallies.sums(tenant, shop, "products", range);
    const [now, before] = await Promise.all([sums(query), sums(rangeBefore(query))]);
    const ids = [...new Set([...now.keys(), ...before.keys()])];
    const sold = (all: typeof now, id: string) => {
      const { units, revenue } = all.get(id) ?? emptyTally;
      return { units, revenue };
    };
    const told = ids.map((product) => ({ product, ...sold(now, product), before: sold(before, product) }));
    return { products: told.toSorted((one, other) => other.revenue - one.revenue || other.units - one.units) };
  });

  on(app, routes.reportProduct, async ({ params: { tenant, shop, product }, query: range }) => {
    if (!(await products.product(tenant, shop, product))) throw new DomainError("not_found");
    const by = daysIn(range) > MOST_BY_DAY ? ("month" as const) : ("day" as const);
    const series = await tallies.series(tenant, shop, { told: "products", id: product, by, ...range });
    return { by, times: series.map(({ time, tally: { units, revenue } }) => ({ time, units, revenue })) };
  });

  on(app, routes.reportBuyers, async ({ params: { tenant, shop }, query }) => {
    const sums = (range: Range) => tallies.sums(tenant, shop, "buyers", range);
    const lookedBack = { from: daysBefore(query.to, LOOKED_BACK_DAYS), to: daysBefore(query.from, 1) };
    const nothing = new Map();
    const [now, before, earlier] = await Promise.all([
      sums(query),
      sums(rangeBefore(query)),
      lookedBack.from <= lookedBack.to ? sums(lookedBack) : nothing,
    ]);
    return { ...buyersIn(now, earlier), before: { buyers: buyersIn(before, nothing).buyers } };
  });
}

const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(day) - count * DAY_MILLISECONDS).toISOString().slice(0, 10);

const daysIn = ({ from, to }: Range): number => (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS + 1;

/** As many days, up to the one before. */
function rangeBefore({ from, to }: Range): Range {
  const days = daysIn({ from, to });
  return { from: daysBefore(from, days), to: daysBefore(from, 1) };
}
