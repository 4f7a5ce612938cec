import type { Membership } from "./membership.ts";

/** The one place that knows the key shapes of the identity table. */
export interface Key {
  pk: string;
  sk: string;
}

/** A row of one of better-auth's models (`user`, `session` ...) by its id. */
export const rowKey = (model: string, id: string): Key => ({
  pk: `${model.toUpperCase()}#${id}`,
  sk: model.toUpperCase(),
});

/** Everything of one person: the row of the model `user`, and the memberships. */
export const personPartition = (id: string): string => rowKey("user", id).pk;
export const MEMBERSHIPS = "MEMBER#";
export const membershipKey = (person: string, { tenant, role, shop = "" }: Membership): Key => ({
  pk: personPartition(person),
  sk: `${MEMBERSHIPS}${tenant}#${role}#${shop}`,
});

/** Whose phone a number is. Written with the person in one transaction, so that a number belongs to one person. */
export const phoneKey = (phone: string): Key => ({ pk: `PHONE#${phone}`, sk: "PHONE" });

/** The code last sent to a number, by the number's hash. */
export const codeKey = (hashedPhone: string): Key => ({ pk: `CODE#${hashedPhone}`, sk: "CODE" });

/** How much of something one source has had lately; the source is hashed. */
export const limitKey = (what: string, hashedSource: string): Key => ({
  pk: `LIMIT#${what}#${hashedSource}`,
  sk: "LIMIT",
});

export const signingKeyKey = (id: string): Key => ({ pk: `KEY#${id}`, sk: "KEY" });
