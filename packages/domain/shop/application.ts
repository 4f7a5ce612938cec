import { DomainError, Moment, moment, newId } from "@etalase/kit";
import { checkStaticQris } from "@etalase/qris";
import * as z from "zod/mini";
import { FullName, Line, Name, Paragraph, Phone } from "../person/index.ts";
import { Consent, type District, DistrictCode, VillageCode } from "../tenant/index.ts";
import { OpeningHours } from "./hours.ts";
import { Kbli, Nik } from "./numbers.ts";
import { type Paper, type PaperKind, Papers, type SeenPapers, WrittenPapers } from "./papers.ts";
import { DeliveryOptions, ShopId } from "./shop.ts";

/**
 * Where an application stands. `renewed` is a verified shop with papers that the dinas has not seen yet: its pages stay. A `returned` one asks its vendor for something; a `rejected` one
 * is closed.
 */
export const ApplicationState = z.enum([
  "draft",
  "submitted",
  "returned",
  "verified",
  "renewed",
  "suspended",
  "rejected",
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

export const BusinessKind = z.enum(["food", "drink", "craft", "fashion", "farm", "service", "other"]);
export type BusinessKind = z.infer<typeof BusinessKind>;

/** Only the end of the NIK can be read; the rest is sealed for whoever may open it. */
export const SealedNik = z.strictObject({ sealed: z.string(), masked: z.string() });
export type SealedNik = z.infer<typeof SealedNik>;

const EARLIEST_YEAR = 1900;

export const Business = z.strictObject({
  name: Name(60),
  kind: BusinessKind,
  about: Paragraph(600),
  district: DistrictCode,
  village: VillageCode,
  address: Line(200),
  since: z.optional(z.int().check(z.gte(EARLIEST_YEAR), z.lte(2100))),
  kbli: z.optional(Kbli),
});
export type Business = z.infer<typeof Business>;

export const Delivery = z.strictObject({ ...DeliveryOptions.shape, hours: OpeningHours });

/** What somebody can be asked to mend, and what the checklist counts. */
export const ApplicationItem = z.enum([
  "owner",
  "business",
  "nib",
  "npwp",
  "pirt",
  "halal",
  "brand",
  "qris",
  "delivery",
]);
export type ApplicationItem = z.infer<typeof ApplicationItem>;

export const Decision = z.enum(["verify", "return", "reject", "suspend", "resume"]);
export type Decision = z.infer<typeof Decision>;

/** The dinas's last answer. */
export const Answer = z.strictObject({
  at: Moment,
  decision: Decision,
  reason: z.optional(z.string()),
  items: z.optional(z.array(z.strictObject({ item: ApplicationItem, reason: z.string() }))),
});
export type Answer = z.infer<typeof Answer>;

/** Somebody's way from "I sell keripik" to a verified shop; it stays as the shop's papers. */
export const Application = z.strictObject({
  shop: ShopId,
  person: z.string(),
  state: ApplicationState,
  owner: z.optional(z.strictObject({ name: FullName, phone: Phone, nik: z.optional(SealedNik) })),
  business: z.optional(Business),
  papers: Papers,
  notHalal: z.boolean(),
  qris: z.optional(z.string().check(z.maxLength(512))),
  delivery: z.optional(Delivery),
  /** The papers that the dinas has seen, to which badges belong. */
  accepted: Papers,
  answer: z.optional(Answer),
  version: z.int(),
  changedAt: Moment,
  submittedAt: z.optional(Moment),
  /** Given with each sending in. */
  consent: z.optional(Consent),
});
export type Application = z.infer<typeof Application>;

/** What is saved of a step. `version` is the one that was seen, 0 before there is any. */
export const SaveApplication = z.strictObject({
  version: z.int().check(z.gte(0)),
  owner: z.optional(z.strictObject({ name: FullName, phone: Phone, nik: z.optional(Nik) })),
  business: z.optional(Business),
  papers: z.optional(WrittenPapers),
  /** Null takes it back: the shop takes cash. */
  qris: z.optional(z.nullable(z.string().check(z.maxLength(512)))),
  delivery: z.optional(Delivery),
});
export type SaveApplication = z.infer<typeof SaveApplication>;

/** The step with its NIK sealed and its files looked at. */
export type SealedSave = Omit<SaveApplication, "owner" | "papers"> & {
  owner?: { name: string; phone: string; nik?: SealedNik } | undefined;
  papers?: SeenPapers | undefined;
};

export const emptyApplication = (person: string, now: number): Application => ({
  shop: newId("shop", now),
  person,
  state: "draft",
  papers: {},
  notHalal: false,
  accepted: {},
  version: 0,
  changedAt: moment(now),
});

const WHOLLY_OPEN: ReadonlySet<ApplicationState> = new Set(["draft", "returned"]);
const PAPERS_OPEN: ReadonlySet<ApplicationState> = new Set(["draft", "returned", "verified", "renewed"]);

/**
 * The application after a step. Throws `conflict` on a version not seen, `shop.locked` while the dinas looks at it (of a verified shop only papers can be renewed), `request.invalid` on a place
 * that is not in the list or a code that is no static QRIS.
 */
export function saveApplication(
  application: Application,
  save: SealedSave,
  { districts, now }: { districts: District[]; now: number },
): Application {
  if (save.version !== application.version)
    throw new DomainError("conflict", { data: { version: application.version } });
  const { owner, business, papers, qris, delivery } = save;
  const beyondPapers = [owner, business, qris, delivery].some((part) => part !== undefined);
  if (!(beyondPapers ? WHOLLY_OPEN : PAPERS_OPEN).has(application.state)) throw new DomainError("shop.locked");
  if (business) checkPlace(business, districts);
  if (qris) checkCode(qris);
  if (delivery) checkDelivery(delivery, districts);
  const { qris: known, ...rest } = application;
  const code = qris === undefined ? known : qris;
  return {
    ...rest,
    ...(owner ? { owner: { ...(rest.owner?.nik ? { nik: rest.owner.nik } : {}), ...owner } } : {}),
    ...(business ? { business } : {}),
    ...(papers ? withPapers(rest, papers) : {}),
    ...(code ? { qris: code } : {}),
    ...(delivery ? { delivery } : {}),
    state: rest.state === "verified" && papers ? "renewed" : rest.state,
    version: rest.version + 1,
    changedAt: moment(now),
  };
}

function withPapers(
  { papers, notHalal }: Pick<Application, "papers" | "notHalal">,
  { notHalal: said = notHalal, ...written }: SeenPapers,
): Pick<Application, "papers" | "notHalal"> {
  const kept = { ...papers };
  for (const [kind, paper] of Object.entries(written) as [PaperKind, Paper | null | undefined][]) {
    if (paper === null) delete kept[kind];
    else if (paper) kept[kind] = paper;
  }
  return { papers: kept, notHalal: said && !kept.halal };
}

const refuse = (path: string, code: string): never => {
  throw new DomainError("request.invalid", { errors: [{ path, code }] });
};

function checkPlace({ district, village }: Business, districts: District[]): void {
  const found = districts.find(({ code }) => code === district);
  if (!found) refuse("business.district", "not_listed");
  if (!found?.villages.some(({ code }) => code === village)) refuse("business.village", "not_listed");
}

function checkCode(code: string): void {
  if (!checkStaticQris(code).ok) refuse("qris", "qris_invalid");
}

function checkDelivery({ pickup, courier, hours }: z.infer<typeof Delivery>, districts: District[]): void {
  const known = new Set(districts.map(({ code }) => code));
  const goesTo = Object.keys(courier?.fees ?? {});
  if (goesTo.some((code) => !known.has(code))) refuse("delivery.courier.fees", "not_listed");
  if (!pickup && goesTo.length === 0) refuse("delivery.pickup", "delivery_missing");
  if (hours.from >= hours.until) refuse("delivery.hours.until", "hours_reversed");
}
