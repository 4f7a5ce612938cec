import type { Application, ApplicationStore, NextLook } from "@etalase/domain/shop";
import type { TenantId } from "@etalase/domain/tenant";
import { refusal } from "@etalase/domain/usage";
import { DomainError } from "@etalase/kit";
import { applicantKey, applicationKey, applications, duePartition, papersKey, slugKey } from "./keys.ts";
import { get, getAll, type Item, noun, query } from "./read.ts";
import { shopItem } from "./shop.ts";
import type { TableOf } from "./table.ts";
import { oneMore, standingCounter } from "./usage.ts";
import { eventIdIn, failed, type TransactItem, transact } from "./write.ts";

export const applicationStore = (tableOf: TableOf): ApplicationStore => ({
  async ofPerson(tenant, person) {
    const applicant = await get(tableOf(tenant), applicantKey(tenant, person), true);
    return applicant && this.application(tenant, String(applicant["shop"]));
  },
  async application(tenant, shop) {
    const item = await get(tableOf(tenant), applicationKey(tenant, shop), true);
    return item && noun<Application>(item);
  },
  async inState(tenant, state, limit) {
    const table = tableOf(tenant);
    const keys = await query(table, { index: "gsi2", pk: applications(tenant), prefix: `${state}#`, limit });
    const found = await getAll(
      table,
      keys.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
      true,
    );
    return found
      .map((item) => noun<Application>(item))
      .toSorted((one, other) => one.changedAt.localeCompare(other.changedAt));
  },
  async save(tenant, application) {
    const table = tableOf(tenant);
    const once = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
    const first = { ...applicantKey(tenant, application.person), shop: application.shop };
    const reasons = await transact(table, [
      application.version === 1
        ? { Put: { ...once, Item: applicationItem(tenant, application) } }
        : replaced(table.name, applicationItem(tenant, application)),
      ...(application.version === 1 ? [{ Put: { ...once, Item: first } }] : []),
    ]);
    if (reasons) throw new DomainError("conflict");
  },
  async submit(tenant, { application, shop, event }) {
    const table = tableOf(tenant);
    const once = { TableName: table.name, ConditionExpression: "attribute_not_exists(pk)" };
    const isNew = shop.version === 1;
    const counter = await standingCounter(table, tenant, "shops");
    const reasons = await transact(table, [
      replaced(table.name, applicationItem(tenant, application)),
      isNew
        ? { Put: { ...once, Item: shopItem(tenant, shop, event), ReturnValuesOnConditionCheckFailure: "ALL_OLD" } }
        : replaced(table.name, shopItem(tenant, shop, event)),
      ...(isNew
        ? [
            { Put: { ...once, Item: { ...slugKey(tenant, shop.districtSlug, shop.slug), shop: shop.id } } },
            oneMore(counter),
          ]
        : []),
    ]);
    if (!reasons || eventIdIn(reasons[1]) === event.id) return true;
    if (failed(reasons[0]) || failed(reasons[1])) throw new DomainError("conflict");
    if (failed(reasons[3])) throw refusal("shops", counter.of);
    return false;
  },
  async decide(tenant, { application, shop, event }, next) {
    const table = tableOf(tenant);
    const reasons = await transact(table, [
      replaced(table.name, applicationItem(tenant, application)),
      replaced(table.name, shopItem(tenant, shop, event)),
      { Put: { TableName: table.name, Item: watchItem(tenant, shop.id, next) } },
    ]);
    if (reasons && eventIdIn(reasons[1]) !== event.id) throw new DomainError("conflict");
  },
  async turn(tenant, shop, due, { events, shop: changed, next }) {
    const table = tableOf(tenant);
    const reasons = await transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: { ...watchItem(tenant, shop, next), event: events },
          ConditionExpression: "gsi2sk = :due",
          ExpressionAttributeValues: { ":due": `${due}#${shop}` },
        },
      },
      ...(changed ? [replaced(table.name, shopItem(tenant, changed.shop, changed.event))] : []),
    ]);
    if (reasons && !failed(reasons[0])) throw new DomainError("conflict");
  },
});

/** Drafts are nobody's business but their owner's. */
const applicationItem = (tenant: TenantId, application: Application): Item => ({
  ...applicationKey(tenant, application.shop),
  ...(application.state === "draft"
    ? {}
    : { gsi2pk: applications(tenant), gsi2sk: `${application.state}#${application.changedAt}#${application.shop}` }),
  ...application,
});

const watchItem = (tenant: TenantId, shop: string, next: NextLook): Item => ({
  ...papersKey(tenant, shop),
  ...(next === undefined ? {} : { gsi2pk: duePartition(tenant), gsi2sk: `${next}#${shop}` }),
});

/** In place of the version before it. */
const replaced = (TableName: string, item: Item): TransactItem => ({
  Put: {
    TableName,
    Item: item,
    ConditionExpression: "version = :before",
    ExpressionAttributeValues: { ":before": Number(item["version"]) - 1 },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  },
});
