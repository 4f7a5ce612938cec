import type { Membership } from "@etalase/domain/member";

/** The one place that knows the key shapes of the identity table. */
export interface Key {
  pk: string;
  sk: string;
}

/** Where an item is also found, in `gsi1`. */
export interface IndexKey {
  gsi1pk: string;
  gsi1sk: string;
}

/** A row of one of better-auth's models (`user`, `session` ...) by its id. */
export const rowKey = (model: string, id: string): Key => ({
  pk: `${model.toUpperCase()}#${id}`,
  sk: model.toUpperCase(),
});

/** The sessions of one person. */
export const sessionsIndex = (person: string): string => `SESSIONS#${person}`;
export const sessionIndexKey = (person: string, id: string): IndexKey => ({
  gsi1pk: sessionsIndex(person),
  gsi1sk: id,
});

/** Everything of one person: the row of the model `user`, the memberships, and the passkeys. */
export const personPartition = (id: string): string => rowKey("user", id).pk;
export const MEMBERSHIPS = "MEMBER#";
export const membershipKey = (person: string, { tenant, role, shop = "" }: Membership): Key => ({
  pk: personPartition(person),
  sk: `${MEMBERSHIPS}${tenant}#${role}#${shop}`,
});
export const PASSKEYS = "PASSKEY#";
export const passkeyKey = (person: string, credential: string): Key => ({
  pk: personPartition(person),
  sk: `${PASSKEYS}${credential}`,
});

/** Who works in one shop: its invitations, and in the index its people. */
export const teamsPrefix = (tenant: string): string => `T#${tenant}#TEAM#`;
export const teamPartition = (tenant: string, shop: string): string => `${teamsPrefix(tenant)}${shop}`;
export const INVITES = "INVITE#";
export const inviteKey = (tenant: string, shop: string, id: string): Key => ({
  pk: teamPartition(tenant, shop),
  sk: `${INVITES}${id}`,
});

/** Whose phone a number is. Written with the person in one transaction, so that a number belongs to one person. */
export const phoneKey = (phone: string): Key => ({ pk: `PHONE#${phone}`, sk: "PHONE" });

/** Whose an e-mail address is, once its owner has shown to read it. */
export const emailKey = (email: string): Key => ({ pk: `EMAIL#${email}`, sk: "EMAIL" });

/** The code last sent to a number or address, by the hash of that. */
export const codeKey = (hashedContact: string): Key => ({ pk: `CODE#${hashedContact}`, sk: "CODE" });

/** What a passkey was asked to sign, by its hash. */
export const challengeKey = (hash: string): Key => ({ pk: `CHALLENGE#${hash}`, sk: "CHALLENGE" });

/** How much of something one source has had lately; the source is hashed. */
export const limitKey = (what: string, hashedSource: string): Key => ({
  pk: `LIMIT#${what}#${hashedSource}`,
  sk: "LIMIT",
});

export const signingKeyKey = (id: string): Key => ({ pk: `KEY#${id}`, sk: "KEY" });
