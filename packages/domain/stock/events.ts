import { defineEvent, type Envelope } from "@etalase/kit";
import * as z from "zod/mini";
import type { TenantId } from "../tenant/index.ts";
import { type Availability, availabilityOf } from "./availability.ts";
import { type Level, Movement } from "./stock.ts";

const Shelf = z.object({ shop: z.string(), available: z.int() });

export const StockMoved = defineEvent("stock.moved", Movement);
export const StockSoldout = defineEvent("stock.soldout", Shelf);
export const StockRestocked = defineEvent("stock.restocked", Shelf);
export const StockLow = defineEvent("stock.low", Shelf);

/**
 * What a change of a level means. A level is decremented without being read, so that many buyers can take from it at once; only the two images in the
 * table's stream know that it crossed a line. The ids follow from the level's version, so that a second reading of the stream tells the same events.
 */
export function stockEvents(tenant: TenantId, before: Level | undefined, after: Level): Envelope[] {
  if (before?.version === after.version) return [];
  const envelope = (type: string, data: Record<string, unknown>): Envelope => ({
    id: `${after.sku}@${after.version}:${type.slice("stock.".length)}`,
    type,
    version: 1,
    tenant,
    at: after.cause.at,
    actor: after.cause.actor,
    subject: { kind: "stock", id: after.sku, version: after.version },
    data,
  });
  const shelf = { shop: after.shop, available: after.available };
  const moved = { ...after.cause, version: after.version, available: after.available, held: after.held };
  const crossed = before && crossing(availabilityOf(before), availabilityOf(after));
  return [envelope(StockMoved.type, moved), ...(crossed ? [envelope(crossed.type, shelf)] : [])];
}

const ORDER: Availability[] = ["sold_out", "few", "available"];

const crossing = (before: Availability, after: Availability) => {
  if (before === after) return undefined;
  if (ORDER.indexOf(after) > ORDER.indexOf(before)) return StockRestocked;
  return after === "few" ? StockLow : StockSoldout;
};
