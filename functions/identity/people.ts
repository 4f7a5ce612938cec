import { randomUUID } from "node:crypto";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { FullName, Phone } from "@etalase/domain/person";
import * as z from "zod/mini";
import { MEMBERSHIPS, membershipKey, personPartition, phoneKey, rowKey } from "./keys.ts";
import { Membership } from "./membership.ts";
import { type Store, unlessRefused } from "./store.ts";

export const NewPerson = z.strictObject({ phone: Phone, name: FullName, memberships: z.array(Membership) });
export type NewPerson = z.input<typeof NewPerson>;

/** Somebody who may sign in. */
export interface Person {
  id: string;
  name: string;
  memberships: Membership[];
}

/**
 * Lets somebody sign in: the person by the phone number, in whatever way it is written, and the memberships. Repeated, it adds only the memberships that are missing;
 * interrupted, a repeat completes it. A name that is known stays. Answers the person's id, `per_…`. Throws a ZodError when the input is wrong.
 */
export async function addPerson(store: Store, input: NewPerson): Promise<string> {
  const { phone, name, memberships } = NewPerson.parse(input);
  const id = (await idByPhone(store, phone)) ?? (await register(store, phone, name));
  await Promise.all(memberships.map((membership) => addMembership(store, id, membership)));
  return id;
}

export async function personByPhone(store: Store, phone: string): Promise<Person | undefined> {
  const id = await idByPhone(store, phone);
  return id === undefined ? undefined : personById(store, id);
}

export async function personById({ db, table }: Store, id: string): Promise<Person | undefined> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": personPartition(id) },
      ConsistentRead: true,
    }),
  );
  const row = Items.find(({ sk }) => sk === rowKey("user", id).sk);
  if (!row) return undefined;
  const memberships = Items.filter(({ sk }) => String(sk).startsWith(MEMBERSHIPS));
  return {
    id,
    name: String(row["name"]),
    memberships: memberships.map(({ pk: _, sk: __, ...membership }) => Membership.parse(membership)),
  };
}

async function idByPhone({ db, table }: Store, phone: string): Promise<string | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: phoneKey(phone), ConsistentRead: true }));
  return Item && String(Item["person"]);
}

/** The person as a row of better-auth's model `user`, with the fields of its phone number plugin. */
async function register(store: Store, phone: string, name: string): Promise<string> {
  const id = `per_${randomUUID()}`;
  const at = new Date().toISOString();
  const user = { id, name, emailVerified: false, phoneNumber: phone, phoneNumberVerified: true };
  const put = (Item: Record<string, unknown>) => ({
    Put: { TableName: store.table, Item, ConditionExpression: "attribute_not_exists(pk)" },
  });
  try {
    await store.db.send(
      new TransactWriteCommand({
        TransactItems: [
          put({ ...phoneKey(phone), person: id }),
          put({ ...rowKey("user", id), ...user, createdAt: at, updatedAt: at }),
        ],
      }),
    );
    return id;
  } catch (error) {
    // Whoever adds the same number at the same moment may be first.
    const first = error instanceof TransactionCanceledException ? await idByPhone(store, phone) : undefined;
    if (first === undefined) throw error;
    return first;
  }
}

/** A membership that is there already stays as it is. */
export async function addMembership({ db, table }: Store, person: string, membership: Membership): Promise<void> {
  await unlessRefused(
    db.send(
      new PutCommand({
        TableName: table,
        Item: { ...membershipKey(person, membership), ...membership },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    ),
  );
}
