import { StockMoved } from "@etalase/domain/stock";
import { stock } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";

/** Every change of a level becomes a movement in its ledger, keyed by the level's version: again is the same. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const movements = envelopes.map((envelope) => ({
    sku: envelope.subject.id,
    movement: StockMoved.parse(envelope).data,
  }));
  await stock.record(tenant, movements);
});
