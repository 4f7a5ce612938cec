import { Sku } from "@etalase/domain/product";
import { Level, Movement, MoveStock } from "@etalase/domain/stock";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

/** What came in and went out of a shop's stock. */
export const stockRoutes = {
  moveStock: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/stock/:sku/moves",
    summary: "Pieces came in, were damaged, or were counted",
    access: "shop",
    params: z.object({ ...inShop, sku: Sku }),
    body: MoveStock,
    key: z.uuid(),
    status: 201,
    answer: Level,
  }),
  movements: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/stock/:sku/moves",
    summary: "The ledger of a SKU, newest first",
    access: "shop",
    params: z.object({ ...inShop, sku: Sku }),
    status: 200,
    answer: z.object({ movements: z.array(Movement) }),
  }),
};
