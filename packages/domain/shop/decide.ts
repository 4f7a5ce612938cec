import { type Actor, DomainError, moment, type RidingEvent, type TimeZone } from "@etalase/kit";
import * as z from "zod/mini";
import { Paragraph } from "../person/index.ts";
import type { District } from "../tenant/index.ts";
import { type Application, ApplicationItem, type ApplicationState, Decision } from "./application.ts";
import { checklistOf } from "./checklist.ts";
import {
  ShopChanged,
  type ShopPlace,
  ShopRejected,
  ShopResumed,
  ShopReturned,
  ShopSubmitted,
  ShopSuspended,
  ShopVerified,
} from "./events.ts";
import { hoursLine } from "./hours.ts";
import { badgesOf } from "./papers.ts";
import type { Shop } from "./shop.ts";

const Reason = Paragraph(500).check(z.minLength(3));

/** What the dinas answers. `version` is the application's that was looked at. */
export const Decide = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("verify"), version: z.int() }),
  z.strictObject({
    decision: z.literal("return"),
    version: z.int(),
    items: z
      .array(z.strictObject({ item: ApplicationItem, reason: Reason }))
      .check(z.minLength(1), z.maxLength(ApplicationItem.options.length)),
  }),
  z.strictObject({ decision: z.literal("reject"), version: z.int(), reason: Reason }),
  z.strictObject({ decision: z.literal("suspend"), version: z.int(), reason: Reason }),
  z.strictObject({ decision: z.literal("resume"), version: z.int() }),
]);
export type Decide = z.infer<typeof Decide>;

/** An application that moved on, the shop as it stands with it, and what is told. */
export interface Moved {
  application: Application;
  shop: Shop;
  event: RidingEvent;
}

interface Cause {
  actor: Actor;
  now: number;
  zone: TimeZone;
}

/** From which states a decision may be taken, and where it leads. */
const WAYS: Record<Decision, Partial<Record<ApplicationState, ApplicationState>>> = {
  verify: { submitted: "verified", renewed: "verified" },
  // Papers that are to be mended take no page down.
  return: { submitted: "returned", renewed: "verified" },
  reject: { submitted: "rejected" },
  suspend: { verified: "suspended", renewed: "suspended" },
  resume: { suspended: "verified" },
};

/** What may be decided of an application that stands there. */
export const decisionsIn = (state: ApplicationState): Decision[] =>
  Decision.options.filter((decision) => WAYS[decision][state] !== undefined);

const OPEN: ReadonlySet<ApplicationState> = new Set(["verified", "renewed"]);

/** A shop has pages and sells only while it is verified. */
export const shopStateOf = (state: ApplicationState): Shop["state"] => {
  if (OPEN.has(state)) return "verified";
  return state === "suspended" ? "suspended" : "submitted";
};

export const placeOfShop = ({ district, districtSlug, slug }: Shop): ShopPlace => ({ district, districtSlug, slug });

/** Sends an application in. `standing` is the shop of an earlier time, whose address stays. Throws `shop.incomplete` with what is missing, `shop.locked` when it cannot be sent. */
export function submitApplication(
  application: Application,
  {
    slug,
    standing,
    districts,
    consent,
  }: { slug: string; standing: Shop | undefined; districts: District[]; consent: string },
  cause: Cause,
): Moved {
  if (application.state !== "draft" && application.state !== "returned") throw new DomainError("shop.locked");
  const missing = checklistOf(application).items.filter(({ done, needed }) => needed && !done);
  if (missing.length > 0)
    throw new DomainError("shop.incomplete", { errors: missing.map(({ item }) => ({ path: item, code: "missing" })) });
  const at = moment(cause.now);
  const submitted: Application = {
    ...application,
    state: "submitted",
    version: application.version + 1,
    changedAt: at,
    submittedAt: at,
    consent: { text: consent, at },
  };
  const shop = shopFrom(submitted, { slug, standing, districts }, cause);
  const event = ShopSubmitted.of({ ...placeOfShop(shop), person: application.person }, cause);
  return { application: submitted, shop, event };
}

function shopFrom(
  { shop: id, owner, business, delivery, qris, state, accepted }: Application,
  { slug, standing, districts }: { slug: string; standing: Shop | undefined; districts: District[] },
  { now, zone }: Cause,
): Shop {
  const district = districts.find(({ code }) => code === business?.district);
  const village = district?.villages.find(({ code }) => code === business?.village);
  if (!owner || !business || !delivery || !district || !village) throw new DomainError("shop.incomplete");
  const { hours, ...ways } = delivery;
  const place = standing ?? { district: district.code, districtSlug: district.slug, slug };
  return {
    ...(standing?.story ? { story: standing.story } : {}),
    ...(standing?.sections ? { sections: standing.sections } : {}),
    id,
    slug: place.slug,
    name: business.name,
    district: place.district,
    districtSlug: place.districtSlug,
    village: village.code,
    villageName: village.name,
    owner: { name: owner.name, phone: owner.phone, ...(standing?.owner.email ? { email: standing.owner.email } : {}) },
    about: business.about,
    ...(business.since ? { since: business.since } : {}),
    address: business.address,
    hours: hoursLine(hours),
    state: shopStateOf(state),
    delivery: ways,
    ...(qris ? { qris } : {}),
    cash: true,
    badges: badgesOf(accepted, zone, now),
    version: (standing?.version ?? 0) + 1,
    createdAt: standing?.createdAt ?? moment(now),
  };
}

/** What becomes of an application and its shop by the dinas's answer. Throws `conflict` on a version not seen, `shop.decision_not_allowed` where it leads nowhere. */
export function decide(application: Application, shop: Shop, answer: Decide, cause: Cause): Moved {
  const state = WAYS[answer.decision][application.state];
  if (answer.version !== application.version)
    throw new DomainError("conflict", { data: { version: application.version } });
  if (!state) throw new DomainError("shop.decision_not_allowed");
  const at = moment(cause.now);
  const { version: _, ...told } = answer;
  const accepted = answer.decision === "verify" ? application.papers : application.accepted;
  const decided: Application = {
    ...application,
    state,
    accepted,
    answer: { at, ...told },
    version: application.version + 1,
    changedAt: at,
  };
  const changed: Shop = {
    ...shop,
    state: shopStateOf(state),
    badges: badgesOf(accepted, cause.zone, cause.now),
    version: shop.version + 1,
  };
  return {
    application: decided,
    shop: changed,
    event: eventOf(answer.decision, application.state).of(placeOfShop(shop), cause),
  };
}

/** Renewed papers of an open shop are no second opening. */
function eventOf(decision: Decision, before: ApplicationState) {
  switch (decision) {
    case "verify":
      return before === "renewed" ? ShopChanged : ShopVerified;
    case "return":
      return ShopReturned;
    case "reject":
      return ShopRejected;
    case "suspend":
      return ShopSuspended;
    case "resume":
      return ShopResumed;
  }
}
