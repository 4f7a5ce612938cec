import { ProductId } from "@etalase/domain/product";
import { Buyers, Counts } from "@etalase/domain/report";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

const Day = z.iso.date();
const DAY_MILLISECONDS = 86_400_000;
/** As long as a year and the one before it. */
const MOST_DAYS = 732;

const daysOf = ({ from, to }: { from: string; to: string }) =>
  (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS + 1;
const Days = z
  .strictObject({ from: Day, to: Day })
  .check(z.refine((range) => daysOf(range) >= 1 && daysOf(range) <= MOST_DAYS, { error: "range_wrong", path: ["to"] }));

const Sold = z.object({ units: z.int(), revenue: z.int() });

/** What a shop sold. */
export const reportRoutes = {
  report: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/report",
    summary: "Orders, units and revenue of a shop by day",
    access: "shop",
    params: z.object(inShop),
    query: Days,
    status: 200,
    answer: z.object({ days: z.array(z.object({ day: Day, counts: Counts })) }),
  }),
  reportProducts: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/report/products",
    summary:
      "Units and revenue of each product that sold in a range or in as many days before it, the most revenue first",
    access: "shop",
    params: z.object(inShop),
    query: Days,
    status: 200,
    answer: z.object({ products: z.array(z.object({ product: z.string(), ...Sold.shape, before: Sold })) }),
  }),
  reportProduct: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/report/products/:product",
    summary: "Units and revenue of one product by day, or by month where the range is longer than a quarter",
    access: "shop",
    params: z.object({ ...inShop, product: ProductId }),
    query: Days,
    status: 200,
    answer: z.object({ by: z.enum(["day", "month"]), times: z.array(z.object({ time: z.string(), ...Sold.shape })) }),
  }),
  reportBuyers: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/report/buyers",
    summary:
      "How many bought in a range, how many of them came back within two years, and how many bought in as many days before",
    access: "shop",
    params: z.object(inShop),
    query: Days,
    status: 200,
    answer: z.object({ ...Buyers.shape, before: z.object({ buyers: z.int() }) }),
  }),
};
