import { defineEvent, type Envelope } from "@etalase/kit";
import * as z from "zod/mini";
import type { TenantId } from "../tenant/index.ts";
import { reputeOf, reputeOnCard, type Standing } from "./standing.ts";

/** How far a change of what is counted can be seen: on the subject's own pages, or on cards too. */
export const StandingSeen = z.object({ shop: z.string(), seen: z.enum(["page", "cards"]) });

export const StandingChanged = defineEvent("standing.changed", StandingSeen);

/**
 * What a change of figures means. They are added to without being read, so that only the two images in the table's stream know whether anything that is shown changed. The id follows
 * from the version, so that a second reading of the stream tells the same event.
 */
export function standingEvents(tenant: TenantId, before: Standing | undefined, after: Standing): Envelope[] {
  const isSame = (shown: (standing: Standing | undefined) => object) =>
    JSON.stringify(shown(before)) === JSON.stringify(shown(after));
  const onCards = !isSame(reputeOnCard);
  if (!onCards && isSame(reputeOf)) return [];
  const { id, shop, version, at } = after;
  return [
    {
      id: `${id}@${version}:standing`,
      type: StandingChanged.type,
      version: StandingChanged.version,
      tenant,
      at,
      actor: "system",
      subject: { kind: id === shop ? "shop" : "product", id, version },
      data: { shop, seen: onCards ? "cards" : "page" },
    },
  ];
}
