import { type BuyerData, buyerData, type CheckoutOrders, eraseBuyer } from "@etalase/domain/order";
import { Phone } from "@etalase/domain/person";
import { isReviewable, signedByNobody } from "@etalase/domain/review";
import type { Application } from "@etalase/domain/shop";
import type { Tenant, TenantId } from "@etalase/domain/tenant";
import {
  applicantKey,
  applicationKey,
  applicationStore,
  deleteRaw,
  noticeStore,
  orderStore,
  peopleStore,
  reviewStore,
  shopStore,
  tenantItems,
  tenantStore,
} from "@etalase/dynamo";
import { belongingOf, invitesOf } from "@etalase/functions/belonging";
import { type Person, personById, personOf } from "@etalase/functions/people";
import { DomainError, moment } from "@etalase/kit";
import * as z from "zod/mini";
import { UsageError } from "./command.ts";
import { destroyFiles, destroyPerson, removeRow } from "./destroy-tenant.ts";
import type { Target } from "./target.ts";
import { folders } from "./tenant-records.ts";

/** Somebody who works in the regency, with what is kept of them there. */
interface MemberData {
  person: Omit<Person, "id">;
  /** With the end of the NIK; the whole one is in the hands of its owner. */
  application?: Application;
  notices: { shop: string; settings?: unknown; devices: { endpoint: string }[] }[];
}

/** Everything that a regency keeps of whoever has a number. */
export interface PersonData {
  regency: string;
  exportedAt: string;
  phone: string;
  bought: BuyerData[];
  member?: MemberData;
}

/** Throws a UsageError where it is none. */
export function phoneIn(typed: string | undefined): string {
  const phone = z.safeParse(Phone, typed ?? "");
  if (!phone.success) throw new UsageError("Whose data? --phone takes an Indonesian number, as 0812-3456-7890.");
  return phone.data;
}

export async function exportPerson(target: Target, { id, name }: Tenant, phone: string): Promise<PersonData> {
  const bought: BuyerData[] = [];
  for (const found of await boughtBy(target, id, phone)) bought.push(await dataOf(target, id, found));
  const person = await personWith(target, phone);
  return {
    ...{ regency: name, exportedAt: moment(Date.now()), phone, bought },
    ...(person ? { member: await memberData(target, id, person) } : {}),
  };
}

/** How much of somebody there was to forget. */
export interface PersonErased {
  checkouts: number;
  memberships: number;
  invites: number;
}

/**
 * Forgets whoever has a number: who bought, who signed reviews, who works in shops, with their devices and sessions. Again is the same. Throws `person.orders_open` and `person.owns_shop`
 * before anything is erased.
 */
export async function erasePerson(target: Target, { id: tenant }: Tenant, phone: string): Promise<PersonErased> {
  const now = Date.now();
  const notices = noticeStore(target.tableOf);
  const found = await boughtBy(target, tenant, phone);
  const erased = found.map((each) => eraseBuyer(each, now));
  const person = await personWith(target, phone);
  if (person?.memberships.some((one) => one.tenant === tenant && one.role === "owner"))
    throw new DomainError("person.owns_shop");
  for (const [index, each] of found.entries()) {
    await unsign(target, tenant, each, now);
    for (const { shop, id } of each.orders) await notices.settle(tenant, await notices.unsent(tenant, shop, [id]));
    const done = erased[index];
    if (done) await ordersOf(target).erase(tenant, done);
  }
  const memberships = person ? await forget(target, tenant, person) : 0;
  return { checkouts: found.length, memberships, invites: await forgetInvites(target, tenant, phone) };
}

const ordersOf = ({ tableOf, sealOf }: Target) => orderStore(tableOf, sealOf);

/** Whoever buys has no account: every checkout is looked at, but for the mark of a number none must be opened. */
async function boughtBy(target: Target, tenant: TenantId, phone: string): Promise<CheckoutOrders[]> {
  const wanted = (await target.sealOf(tenant)).mark(phone);
  const keys: string[] = [];
  for await (const items of tenantItems(target.tableOf(tenant), tenant))
    for (const { sk, key, mark } of items) if (sk?.S === "CHECKOUT" && mark?.S === wanted && key?.S) keys.push(key.S);
  const found = await Promise.all(keys.map((key) => ordersOf(target).checkout(tenant, key)));
  return found.flatMap((each) => each ?? []);
}

const linesOf = ({ orders }: CheckoutOrders) =>
  orders.filter(isReviewable).flatMap(({ id, lines }) => lines.map(({ sku }) => ({ order: id, sku })));

async function dataOf({ tableOf }: Target, tenant: TenantId, found: CheckoutOrders): Promise<BuyerData> {
  const [shops, reviews, districts] = await Promise.all([
    shopStore(tableOf).shops(
      tenant,
      found.orders.map(({ shop }) => shop),
    ),
    reviewStore(tableOf).reviews(tenant, linesOf(found)),
    tenantStore(tableOf).districts(tenant),
  ]);
  return buyerData(found, { shops: new Map(shops.map((shop) => [shop.id, shop])), reviews, districts });
}

async function unsign({ tableOf }: Target, tenant: TenantId, found: CheckoutOrders, now: number): Promise<void> {
  const store = reviewStore(tableOf);
  for (const review of await store.reviews(tenant, linesOf(found))) {
    const unsigned = signedByNobody(review, { actor: "operator", now });
    if (unsigned) await store.save(tenant, unsigned);
  }
}

async function personWith({ people }: Target, phone: string): Promise<Person | undefined> {
  const id = await personOf(people, { channel: "whatsapp", to: phone });
  return id === undefined ? undefined : personById(people, id);
}

const shopsOf = ({ memberships }: Person, tenant: TenantId): string[] =>
  memberships.flatMap((one) => (one.tenant === tenant && one.shop ? [one.shop] : []));

async function memberData({ tableOf }: Target, tenant: TenantId, person: Person): Promise<MemberData> {
  const { id, ...known } = person;
  const application = await applicationStore(tableOf).ofPerson(tenant, id);
  const notices = shopsOf(person, tenant).map(async (shop) => {
    const { people, devices } = await peopleStore(tableOf).people(tenant, shop);
    const settings = people.find((one) => one.person === id)?.settings;
    return { shop, settings, devices: devices.filter((one) => one.person === id) };
  });
  const memberships = known.memberships.filter((one) => one.tenant === tenant);
  return {
    person: { ...known, memberships },
    ...(application ? { application } : {}),
    notices: await Promise.all(notices),
  };
}

async function forget(target: Target, tenant: TenantId, person: Person): Promise<number> {
  const { tableOf, people, uploads } = target;
  for (const shop of shopsOf(person, tenant)) await peopleStore(tableOf).forget(tenant, shop, person.id);
  // Only a draft can be there: whoever sent one in owns its shop.
  const application = await applicationStore(tableOf).ofPerson(tenant, person.id);
  if (application) {
    const keys = [applicationKey(tenant, application.shop), applicantKey(tenant, person.id)];
    await deleteRaw(
      tableOf(tenant),
      keys.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } })),
    );
    await destroyFiles(uploads, `${folders(tenant).uploads}papers/${person.id}/`, () => undefined);
  }
  return destroyPerson(people, await belongingOf(people, tenant, person.id));
}

async function forgetInvites({ people }: Target, tenant: TenantId, phone: string): Promise<number> {
  let gone = 0;
  for await (const invite of invitesOf(people, tenant)) {
    if (invite["phone"]?.S !== phone) continue;
    await removeRow(people, invite);
    gone++;
  }
  return gone;
}
