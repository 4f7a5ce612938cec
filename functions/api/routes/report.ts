import { Counts } from "@etalase/domain/report";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

const Day = z.iso.date();

/** What a shop sold. */
export const reportRoutes = {
  report: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/report",
    summary: "Orders, units and revenue of a shop by day",
    access: "shop",
    params: z.object(inShop),
    query: z.strictObject({ from: Day, to: Day }),
    status: 200,
    answer: z.object({ days: z.array(z.object({ day: Day, counts: Counts })) }),
  }),
};
