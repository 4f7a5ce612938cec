import { randomUUID } from "node:crypto";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Membership } from "@etalase/domain/member";
import { FullName, Phone } from "@etalase/domain/person";
import { DomainError, moment } from "@etalase/kit";
import * as z from "zod/mini";
import {
  emailKey,
  type Key,
  MEMBERSHIPS,
  membershipKey,
  personPartition,
  phoneKey,
  rowKey,
  teamPartition,
} from "./keys.ts";
import { type Passkey, passkeysAmong } from "./passkeys.ts";
import type { Contact } from "./requests.ts";
import type { Store } from "./store.ts";

export const NewPerson = z.strictObject({ phone: Phone, name: FullName, memberships: z.array(Membership) });
export type NewPerson = z.input<typeof NewPerson>;

/** Somebody who may sign in. */
export interface Person {
  id: string;
  name: string;
  phone: string;
  email?: string;
  memberships: Membership[];
  passkeys: Passkey[];
}

/**
 * Lets somebody sign in: the person by the phone number, in whatever way it is written, and the memberships. Repeated, it adds only the memberships that are missing;
 * interrupted, a repeat completes it. A name that is known stays. Answers the person's id, `per_…`. Throws a ZodError when the input is wrong.
 */
export async function addPerson(store: Store, input: NewPerson): Promise<string> {
  const { phone, name, memberships } = NewPerson.parse(input);
  const id = await ensurePerson(store, phone, name);
  await Promise.all(memberships.map((membership) => addMembership(store, id, membership)));
  return id;
}

/** The person of a number, who is made where there is none. */
export const ensurePerson = async (store: Store, phone: string, name: string): Promise<string> =>
  (await personOf(store, { channel: "whatsapp", to: phone })) ?? register(store, phone, name);

/** Whose a number or an address is: one read, whether there is somebody or not. */
export async function personOf({ db, table }: Store, { channel, to }: Contact): Promise<string | undefined> {
  const Key = channel === "whatsapp" ? phoneKey(to) : emailKey(to);
  const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return Item && String(Item["person"]);
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
    phone: String(row["phoneNumber"]),
    ...(row["email"] ? { email: String(row["email"]) } : {}),
    memberships: memberships.map(({ tenant, role, shop }) =>
      Membership.parse({ tenant, role, ...(shop ? { shop } : {}) }),
    ),
    passkeys: passkeysAmong(Items),
  };
}

/** The person as a row of better-auth's model `user`, with the fields of its phone number plugin. */
async function register(store: Store, phone: string, name: string): Promise<string> {
  const id = `per_${randomUUID()}`;
  const at = moment(Date.now());
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
    const first =
      error instanceof TransactionCanceledException
        ? await personOf(store, { channel: "whatsapp", to: phone })
        : undefined;
    if (first === undefined) throw error;
    return first;
  }
}

/** Makes a person a member; again, it changes nothing. */
export async function addMembership(store: Store, person: string, membership: Membership): Promise<void> {
  await store.db.send(new UpdateCommand(membershipWrite(store, person, membership)));
}

/** The write of a membership; repeated, it changes nothing. Who belongs to a shop is also found by the shop. */
export function membershipWrite({ table }: Store, person: string, membership: Membership) {
  const { tenant, role, shop } = membership;
  const index = shop ? { gsi1pk: teamPartition(tenant, shop), gsi1sk: person } : {};
  const values = Object.entries({ tenant, role, ...(shop ? { shop } : {}), ...index });
  return {
    TableName: table,
    Key: membershipKey(person, membership) satisfies Key,
    UpdateExpression: `SET ${values.map((_, at) => `#${at} = :${at}`).join(", ")}`,
    ExpressionAttributeNames: Object.fromEntries(values.map(([name], at) => [`#${at}`, name])),
    ExpressionAttributeValues: Object.fromEntries(values.map(([, value], at) => [`:${at}`, value])),
  };
}

/** Gives a person an address that they have shown to read, in place of the one before. Throws `conflict` when it is somebody else's. */
export async function setEmail({ db, table: TableName }: Store, person: Person, email: string): Promise<void> {
  if (person.email === email) return;
  const before = person.email ? [{ Delete: { TableName, Key: emailKey(person.email) } }] : [];
  try {
    await db.send(
      new TransactWriteCommand({
        TransactItems: [
          ...before,
          {
            Put: {
              TableName,
              Item: { ...emailKey(email), person: person.id },
              ConditionExpression: "attribute_not_exists(pk)",
            },
          },
          {
            Update: {
              TableName,
              Key: rowKey("user", person.id),
              UpdateExpression: "SET email = :email, emailVerified = :yes",
              ExpressionAttributeValues: { ":email": email, ":yes": true },
            },
          },
        ],
      }),
    );
  } catch (cause) {
    if (cause instanceof TransactionCanceledException) throw new DomainError("conflict", { cause });
    throw cause;
  }
}
