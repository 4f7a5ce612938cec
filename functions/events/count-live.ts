import { goesLive } from "@etalase/domain/product";
import { usages } from "../stores.ts";
import { subscribeTogether } from "./subscribe.ts";

/** How many products of the regency are on show, which its plan limits. */
export const handler = subscribeTogether(async (tenant, envelopes) => {
  const entries = envelopes.map((envelope) => ({ event: envelope.id, more: goesLive(envelope) ? 1 : -1 }) as const);
  await usages.countProducts(tenant, entries);
});
