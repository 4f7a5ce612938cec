import type { Device, PeopleStore, Person } from "@etalase/domain/notice";
import { DomainError } from "@etalase/kit";
import { deviceKey, peoplePartition, personKey } from "./keys.ts";
import { get, noun, query } from "./read.ts";
import type { TableOf } from "./table.ts";
import { putAll, remove, transact } from "./write.ts";

export const peopleStore = (tableOf: TableOf): PeopleStore => ({
  async people(tenant, shop) {
    const items = await query(tableOf(tenant), {
      pk: peoplePartition(tenant, shop),
      prefix: "PERSON#",
      consistent: true,
    });
    return items.map((item) => noun<Person>(item));
  },
  async person(tenant, shop, person) {
    const item = await get(tableOf(tenant), personKey(tenant, shop, person), true);
    return item && noun<Person>(item);
  },
  async save(tenant, shop, person) {
    const table = tableOf(tenant);
    const before =
      person.version === 1
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": person.version - 1 } };
    const Item = { ...personKey(tenant, shop, person.person), ...person };
    if (await transact(table, [{ Put: { TableName: table.name, Item, ...before } }])) throw new DomainError("conflict");
  },
  async devices(tenant, shop) {
    const items = await query(tableOf(tenant), {
      pk: peoplePartition(tenant, shop),
      prefix: "DEVICE#",
      consistent: true,
    });
    return items.map((item) => noun<Device>(item));
  },
  async addDevice(tenant, shop, device) {
    await putAll(tableOf(tenant), [{ ...deviceKey(tenant, shop, device), ...device }]);
  },
  async removeDevice(tenant, shop, device) {
    await remove(tableOf(tenant), deviceKey(tenant, shop, device));
  },
  async forget(tenant, shop, person) {
    const table = tableOf(tenant);
    const known = (await this.devices(tenant, shop)).filter((device) => device.person === person);
    await Promise.all(known.map((device) => this.removeDevice(tenant, shop, device)));
    await remove(table, personKey(tenant, shop, person));
  },
});
