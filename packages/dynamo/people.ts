import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import type { PeopleStore, Person } from "@etalase/domain/notice";
import { DomainError } from "@etalase/kit";
import { peoplePartition, personKey } from "./keys.ts";
import { get, noun, query } from "./read.ts";
import type { TableOf } from "./table.ts";
import { transact } from "./write.ts";

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
  async forget(tenant, shop, person) {
    const { db, name } = tableOf(tenant);
    await db.send(new DeleteCommand({ TableName: name, Key: { ...personKey(tenant, shop, person) } }));
  },
});
