import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { moment } from "@etalase/kit";
import * as z from "zod/mini";
import { PASSKEYS, passkeyKey } from "./keys.ts";
import { type Item, type Store, unlessRefused } from "./store.ts";
import type { Registered } from "./webauthn.ts";

const Passkey = z.object({
  credential: z.string(),
  publicKey: z.string(),
  counter: z.number(),
  /** The host that it signs in on. */
  host: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.optional(z.string()),
});
export type Passkey = z.infer<typeof Passkey>;

/** The passkeys of people. The private half never leaves the phone or key that made it. */
export interface Passkeys {
  /** False when there is one of that id already. */
  add(person: string, made: Registered & { host: string; name: string }): Promise<boolean>;
  find(person: string, credential: string): Promise<Passkey | undefined>;
  /** Records that it was used; false when that signature was counted before. */
  used(person: string, passkey: Passkey, counter: number): Promise<boolean>;
  /** False when there is none of that id. */
  rename(person: string, credential: string, name: string): Promise<boolean>;
  remove(person: string, credential: string): Promise<void>;
}

export function passkeysIn({ db, table: TableName }: Store, now: () => number): Passkeys {
  const update = (person: string, credential: string, expression: object) =>
    unlessRefused(db.send(new UpdateCommand({ TableName, Key: passkeyKey(person, credential), ...expression })));
  return {
    async add(person, made) {
      const Item = { ...passkeyKey(person, made.credential), ...made, createdAt: moment(now()) };
      const ConditionExpression = "attribute_not_exists(pk)";
      return (await unlessRefused(db.send(new PutCommand({ TableName, Item, ConditionExpression })))) !== undefined;
    },
    async find(person, credential) {
      const Key = passkeyKey(person, credential);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && Passkey.parse(Item);
    },
    used: async (person, { credential, counter: before }, counter) =>
      (await update(person, credential, {
        UpdateExpression: "SET #counter = :counter, lastUsedAt = :at",
        ConditionExpression: "#counter = :before",
        ExpressionAttributeNames: { "#counter": "counter" },
        ExpressionAttributeValues: { ":counter": counter, ":before": before, ":at": moment(now()) },
      })) !== undefined,
    rename: async (person, credential, name) =>
      (await update(person, credential, {
        UpdateExpression: "SET #name = :name",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeNames: { "#name": "name" },
        ExpressionAttributeValues: { ":name": name },
      })) !== undefined,
    async remove(person, credential) {
      await db.send(new DeleteCommand({ TableName, Key: passkeyKey(person, credential) }));
    },
  };
}

/** The passkeys among the items of a person's partition, the newest first. */
export const passkeysAmong = (items: Item[]): Passkey[] =>
  items
    .filter(({ sk }) => String(sk).startsWith(PASSKEYS))
    .map((item) => Passkey.parse(item))
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
