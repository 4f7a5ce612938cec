import { type Standing, standingEvents } from "@etalase/domain/standing";
import { type Level, stockEvents } from "@etalase/domain/stock";
import { type Used, usageEvents } from "@etalase/domain/usage";
import { type Envelope, RidingEvent } from "@etalase/kit";
import { orderOf, papersOf, reviewIdOf, tenantOf, turningIn } from "./keys.ts";
import { type Item, noun, RESTORED } from "./read.ts";

/**
 * The events that a change of an item tells of: those that ride in it and did not ride there before, and what a change of stock, of a standing or of a quota means. The tenant comes from the key,
 * the subject from the item, so that neither can be claimed.
 */
export function envelopesOf(before: Item | undefined, after: Item): Envelope[] {
  // What comes back from an export was told of when it happened.
  if (after[RESTORED] !== undefined && after[RESTORED] !== before?.[RESTORED]) return [];
  const tenant = tenantOf(String(after["pk"]));
  if (after["sk"] === "LEVEL") return stockEvents(tenant, before && noun<Level>(before), noun<Level>(after));
  if (String(after["sk"]).startsWith("STANDING#"))
    return standingEvents(tenant, before && noun<Standing>(before), noun<Standing>(after));
  if (String(after["sk"]).startsWith("USED#"))
    return usageEvents(tenant, before && noun<Used>(before), noun<Used>(after));
  const known = new Set(riding(before).map(({ id }) => id));
  const subject = subjectOf(after);
  return riding(after)
    .filter(({ id }) => !known.has(id))
    .map((event) => ({ ...event, version: 1, tenant, subject }));
}

const riding = (item: Item | undefined): RidingEvent[] => {
  const event: unknown = item?.["event"];
  if (event === undefined) return [];
  return (Array.isArray(event) ? event : [event]).map((each) => RidingEvent.parse(each));
};

const subjectOf = (item: Item): Envelope["subject"] => {
  const [pk, sk] = [String(item["pk"]), String(item["sk"])];
  const version = Number(item["version"] ?? 1);
  if (sk === "ORDER") return { kind: "order", id: orderOf(pk), version };
  if (sk === "SHOP") return { kind: "shop", id: String(item["id"]), version };
  if (sk === "PAPERS") return { kind: "shop", id: papersOf(pk), version };
  if (sk.startsWith("PRODUCT#")) return { kind: "product", id: String(item["id"]), version };
  if (sk.startsWith("IMPORT#")) return { kind: "import", id: String(item["id"]), version };
  if (sk.startsWith("TURN#")) return { kind: "product", id: turningIn({ pk, sk }).product, version };
  if (sk.startsWith("REVIEW#")) return { kind: "review", id: reviewIdOf(sk), version };
  return { kind: "tenant", id: tenantOf(pk), version };
};
