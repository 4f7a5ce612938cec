import type { Device, PeopleStore, Person } from "@etalase/domain/notice";
import { DomainError } from "@etalase/kit";
import { DEVICES, deviceKey, peoplePartition, personKey } from "./keys.ts";
import { get, type Item, noun, query } from "./read.ts";
import type { TableOf } from "./table.ts";
import { putAll, remove, transact } from "./write.ts";

export const peopleStore = (tableOf: TableOf): PeopleStore => ({
  async people(tenant, shop) {
    const items = await query(tableOf(tenant), { pk: peoplePartition(tenant, shop), consistent: true });
    const isDevice = ({ sk }: Item) => String(sk).startsWith(DEVICES);
    return {
      people: items.filter((item) => !isDevice(item)).map((item) => noun<Person>(item)),
      devices: items.filter(isDevice).map((item) => noun<Device>(item)),
    };
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
  async addDevice(tenant, shop, device) {
    await putAll(tableOf(tenant), [{ ...deviceKey(tenant, shop, device), ...device }]);
  },
  async removeDevice(tenant, shop, device) {
    await remove(tableOf(tenant), deviceKey(tenant, shop, device));
  },
  async forget(tenant, shop, person) {
    const table = tableOf(tenant);
    const { devices } = await this.people(tenant, shop);
    const known = devices.filter((device) => device.person === person);
    await Promise.all(known.map((device) => this.removeDevice(tenant, shop, device)));
    await remove(table, personKey(tenant, shop, person));
  },
});
