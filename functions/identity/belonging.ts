import { type AttributeValue, GetItemCommand, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { emailKey, MEMBERSHIPS, personPartition, phoneKey, sessionsIndex, teamsPrefix } from "./keys.ts";
import type { Store } from "./store.ts";

/** An item of the identity table with the types of its attributes. */
export type RawItem = Record<string, AttributeValue>;

/** Somebody who belongs to a tenant: what is known of them, without their sessions and without what they are elsewhere. */
export interface Belonging {
  person: string;
  items: RawItem[];
  /** Whether they belong to other tenants too. */
  elsewhere: boolean;
}

const membershipsIn = (tenant: string): string => `${MEMBERSHIPS}${tenant}#`;

/** Whoever belongs to a tenant, one by one. The whole table is read: for the operator, whose credentials alone may. */
export async function* peopleOf(store: Store, tenant: string): AsyncGenerator<Belonging> {
  const ids = new Set<string>();
  const filter = {
    FilterExpression: "begins_with(sk, :at)",
    ExpressionAttributeValues: { ":at": { S: membershipsIn(tenant) } },
  };
  for await (const { pk } of scanned(store, filter)) ids.add(pk?.S ?? "");
  for (const pk of ids) yield belonging(store, tenant, pk);
}

/** What somebody is in a tenant, by their id. */
export const belongingOf = (store: Store, tenant: string, person: string): Promise<Belonging> =>
  belonging(store, tenant, personPartition(person));

/** The invitations into a tenant's shops. */
export const invitesOf = (store: Store, tenant: string): AsyncGenerator<RawItem> =>
  scanned(store, {
    FilterExpression: "begins_with(pk, :teams)",
    ExpressionAttributeValues: { ":teams": { S: teamsPrefix(tenant) } },
  });

/** The keys of somebody's sessions. */
export async function* sessionsOf({ db, table: TableName }: Store, person: string): AsyncGenerator<RawItem> {
  let start: RawItem | undefined;
  do {
    const page = await db.send(
      new QueryCommand({
        TableName,
        IndexName: "gsi1",
        KeyConditionExpression: "gsi1pk = :sessions",
        ExpressionAttributeValues: { ":sessions": { S: sessionsIndex(person) } },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

async function* scanned({ db, table: TableName }: Store, filter: object): AsyncGenerator<RawItem> {
  let start: RawItem | undefined;
  do {
    const page = await db.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...filter, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

async function belonging(store: Store, tenant: string, pk: string): Promise<Belonging> {
  const { Items: own = [] } = await store.db.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: pk } },
      ConsistentRead: true,
    }),
  );
  const isElsewhere = ({ sk }: RawItem) =>
    sk?.S?.startsWith(MEMBERSHIPS) === true && !sk.S.startsWith(membershipsIn(tenant));
  const kept = own.filter((item) => !isElsewhere(item));
  const row = kept.find(({ phoneNumber }) => phoneNumber);
  const person = pk.slice(personPartition("").length);
  const pointers = [
    ...(row?.["phoneNumber"]?.S ? [phoneKey(row["phoneNumber"].S)] : []),
    ...(row?.["email"]?.S ? [emailKey(row["email"].S)] : []),
  ].map((key) => ({ pk: { S: key.pk }, sk: { S: key.sk }, person: { S: person } }));
  return { person, items: [...kept, ...pointers], elsewhere: own.some(isElsewhere) };
}

/** Whose the numbers and addresses among a person's items are here; `owner` is undefined where nobody has one. */
export async function personPointers({ db, table: TableName }: Store, items: RawItem[]) {
  const pointers = items.filter(({ sk }) => sk?.S === "PHONE" || sk?.S === "EMAIL");
  return Promise.all(
    pointers.map(async ({ pk, sk }) => {
      const { Item } = await db.send(
        new GetItemCommand({ TableName, Key: { pk, sk } as RawItem, ConsistentRead: true }),
      );
      return { key: sk?.S === "PHONE" ? "phone number" : "e-mail address", owner: Item?.["person"]?.S };
    }),
  );
}
