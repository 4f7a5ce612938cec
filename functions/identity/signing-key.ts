import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Jwk, JwtOptions } from "better-auth/plugins/jwt";
import { signingKeyKey } from "./keys.ts";
import type { Secrecy } from "./secrecy.ts";
import { type Store, unlessRefused } from "./store.ts";

const ID_LENGTH = 16;

/**
 * Where better-auth keeps the key that signs tokens: one item, written once, whichever function was first. It is named after the secret that seals it, so that another secret makes
 * another key, and none is ever looked for that cannot be opened.
 */
export function signingKeyIn(store: Store, secrecy: Secrecy): NonNullable<JwtOptions["adapter"]> {
  const id = secrecy.hash("signing-key").slice(0, ID_LENGTH);
  let kept: Jwk | undefined;
  const known = async () => (kept ??= await read(store, id));
  return {
    getJwks: async () => {
      const key = await known();
      return key ? [key] : [];
    },
    createJwk: async (key) => {
      await unlessRefused(write(store, { ...key, id }));
      const first = await known();
      if (!first) throw new Error("the signing key was written and is not there");
      return first;
    },
  };
}

async function read({ db, table }: Store, id: string): Promise<Jwk | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: signingKeyKey(id), ConsistentRead: true }));
  if (!Item) return undefined;
  return {
    id,
    alg: "RS256",
    publicKey: String(Item["publicKey"]),
    privateKey: String(Item["privateKey"]),
    createdAt: new Date(String(Item["createdAt"])),
  };
}

const write = ({ db, table }: Store, { id, publicKey, privateKey, createdAt }: Jwk) =>
  db.send(
    new PutCommand({
      TableName: table,
      Item: { ...signingKeyKey(id), publicKey, privateKey, createdAt: createdAt.toISOString() },
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
