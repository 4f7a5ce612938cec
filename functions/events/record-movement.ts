import { StockMoved } from "@etalase/domain/stock";
import { stock } from "../stores.ts";
import { subscribe } from "./subscribe.ts";

/** Every change of a level becomes a movement in its ledger, keyed by the level's version: again is the same. */
export const handler = subscribe(async (envelope) => {
  await stock.record(envelope.tenant, envelope.subject.id, StockMoved.parse(envelope).data);
});
