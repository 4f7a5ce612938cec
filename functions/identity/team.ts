import { randomBytes } from "node:crypto";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { INVITE_VALID_FOR, Invite, inviteState, ShopRole, shopRole } from "@etalase/domain/member";
import { DAY, DomainError, moment, newId } from "@etalase/kit";
import { INVITES, inviteKey, membershipKey, teamPartition } from "./keys.ts";
import { ensurePerson, membershipWrite, type Person, personById } from "./people.ts";
import { type Secrecy, sameHash } from "./secrecy.ts";
import { type Item, type Store, sweepAt, unlessRefused } from "./store.ts";

const SECRET_BYTES = 18;
/** How long an invitation is remembered after it has ended. */
const REMEMBERED_FOR = 30 * DAY;

/** A shop of a tenant. */
export interface Place {
  tenant: string;
  shop: string;
}

/** An invitation and the shop it leads into. */
export type Held = Place & Invite;

/** The people of a shop, owners first, and who was invited to become one. */
export interface Team {
  members(place: Place): Promise<{ person: Person; role: ShopRole }[]>;
  /** The newest first. */
  invites(place: Place): Promise<Invite[]>;
  /** Invites a number; what it was invited to before is taken back. Answers the secret of the link. */
  invite(
    place: Place,
    asked: { phone: string; role: ShopRole; inviter: string },
  ): Promise<{ invite: Invite; link: string }>;
  revoke(place: Place, id: string): Promise<void>;
  /** The invitation of a link, whatever became of it. */
  held(link: string): Promise<Held | undefined>;
  /** Makes the person of the invited number a member, once. Undefined when the invitation is not open any more. */
  accept(held: Held, name: string): Promise<string | undefined>;
  /** Takes every membership of a person in the shop away. Throws `member.last_owner` rather than leave it without an owner. */
  remove(place: Place, person: string): Promise<void>;
}

export function teamIn(store: Store, secrecy: Secrecy, now: () => number): Team {
  const { db, table: TableName } = store;
  const hashOf = (secret: string) => secrecy.hash("invite", secret);

  async function members(place: Place) {
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName,
        IndexName: "gsi1",
        KeyConditionExpression: "gsi1pk = :team",
        ExpressionAttributeValues: { ":team": teamPartition(place.tenant, place.shop) },
      }),
    );
    const ids = new Set(Items.map(({ gsi1sk }) => String(gsi1sk)));
    const people = await Promise.all([...ids].map((id) => personById(store, id)));
    const team = people.flatMap((person) => {
      const role = person && shopRole(person.memberships, place.tenant, place.shop);
      return role ? [{ person, role }] : [];
    });
    return team.toSorted(
      (one, other) => byRank(one.role, other.role) || one.person.name.localeCompare(other.person.name),
    );
  }

  async function invites({ tenant, shop }: Place): Promise<Invite[]> {
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :team AND begins_with(sk, :invites)",
        ExpressionAttributeValues: { ":team": teamPartition(tenant, shop), ":invites": INVITES },
        ScanIndexForward: false,
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => inviteOf(item, now()));
  }

  const settling = ({ tenant, shop }: Place, id: string, state: "accepted" | "revoked") => ({
    TableName,
    Key: inviteKey(tenant, shop, id),
    UpdateExpression: "SET #state = :state",
    ConditionExpression: "#state = :invited AND expiresAt > :now",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":state": state, ":invited": "invited", ":now": moment(now()) },
  });
  const revoke = async (place: Place, id: string) =>
    void (await unlessRefused(db.send(new UpdateCommand(settling(place, id, "revoked")))));

  async function invite(place: Place, asked: { phone: string; role: ShopRole; inviter: string }) {
    const open = (await invites(place)).filter(({ phone, state }) => phone === asked.phone && state === "invited");
    await Promise.all(open.map(({ id }) => revoke(place, id)));
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    const id = newId("invite", now());
    const expires = now() + INVITE_VALID_FOR;
    const made = { id, ...asked, state: "invited" as const, createdAt: moment(now()), expiresAt: moment(expires) };
    const Item = {
      ...inviteKey(place.tenant, place.shop, id),
      ...made,
      hash: hashOf(secret),
      ttl: sweepAt(expires + REMEMBERED_FOR),
    };
    await db.send(new PutCommand({ TableName, Item }));
    return { invite: made, link: [place.tenant, place.shop, id, secret].join(".") };
  }

  async function held(link: string): Promise<Held | undefined> {
    const [tenant = "", shop = "", id = "", secret = ""] = link.split(".", 4);
    const Key = inviteKey(tenant, shop, id);
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (!Item || !sameHash(String(Item["hash"]), hashOf(secret))) return undefined;
    return { tenant, shop, ...inviteOf(Item, now()) };
  }

  async function accept(invitation: Held, name: string): Promise<string | undefined> {
    const { tenant, shop, role, id, phone } = invitation;
    const person = await ensurePerson(store, phone, name);
    const joins = { Update: membershipWrite(store, person, { tenant, role, shop }) };
    const done = await together([{ Update: settling(invitation, id, "accepted") }, joins]);
    return done ? person : undefined;
  }

  async function remove(place: Place, person: string): Promise<void> {
    const team = await members(place);
    const leaving = team.find((one) => one.person.id === person);
    if (!leaving) throw new DomainError("not_found");
    const keyOf = (id: string, role: ShopRole) => membershipKey(id, { ...place, role });
    const removals = (["owner", "staff"] as const).map((role) => ({ Delete: { TableName, Key: keyOf(person, role) } }));
    if (leaving.role === "staff") return void (await together(removals));
    // Two owners who remove each other at the same moment would leave nobody: one must still be there.
    const left = team.find((one) => one.role === "owner" && one.person.id !== person);
    if (!left) throw new DomainError("member.last_owner");
    const stays = {
      ConditionCheck: { TableName, Key: keyOf(left.person.id, "owner"), ConditionExpression: "attribute_exists(pk)" },
    };
    if (!(await together([stays, ...removals]))) throw new DomainError("conflict");
  }

  /** All of it or nothing; false when a condition did not hold. */
  async function together(TransactItems: NonNullable<Transaction>): Promise<boolean> {
    try {
      await db.send(new TransactWriteCommand({ TransactItems }));
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  }

  return { members, invites, invite, revoke, held, accept, remove };
}

type Transaction = ConstructorParameters<typeof TransactWriteCommand>[0]["TransactItems"];

/** Owners first. */
const byRank = (one: ShopRole, other: ShopRole): number =>
  ShopRole.options.indexOf(one) - ShopRole.options.indexOf(other);

function inviteOf(item: Item, now: number): Invite {
  const invite = Invite.parse(item);
  return { ...invite, state: inviteState(invite, now) };
}
