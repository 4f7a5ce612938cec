import { DAY, MINUTE } from "@etalase/kit";
import { decodeJwt } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { SHOP, SHOP_NAME, SITI, type SignedIn, startIdentity, TENANT, UDIN } from "./fixture.ts";

const TEAM = `/api/identity/tenants/${TENANT}/shops/${SHOP}/team`;
const RATNA = "+6281290010003";

let table: TestTable;
let identity: ReturnType<typeof startIdentity>;
let owner: SignedIn;

beforeEach(async () => {
  table = await testTable();
  identity = startIdentity({ db: table.db, table: table.name });
  await identity.add(SITI);
  owner = await identity.signIn();
});
afterEach(() => table.close());

interface Team {
  members: { id: string; name: string; role: string; self: boolean }[];
  invites: { id: string; phone: string; role: string; state: string }[];
}
const asOwner = (method: string, path: string, body?: object, token = owner.token) =>
  identity.call(method, TEAM + path, body, { token });
const team = async () => (await (await asOwner("GET", "")).json()) as Team;
const post = (path: string, body: object) => identity.call("POST", `/api/identity/invites/${path}`, body);

/** Invites by phone; the link's secret part as the message brought it. */
async function invited(phone = RATNA, role = "staff") {
  const answer = await asOwner("POST", "/invites", { phone, role });
  expect(answer.status).toBe(201);
  return /#undangan=(\S+)$/.exec(identity.inbox().at(-1)?.text ?? "")?.[1] ?? "";
}
async function accepted(invite: string, name = "Bu Ratna") {
  const asked = await post("codes", { invite });
  const code = asked.status === 202 ? identity.lastCode() : "000000";
  const answer = await post("accept", { invite, code, name });
  return { status: answer.status, ...((await answer.json()) as SignedIn) };
}

describe("an invitation", () => {
  it("goes by WhatsApp to the number, and makes its owner a member once they sent the code", async () => {
    const invite = await invited();
    expect(identity.inbox().at(-1)).toMatchObject({ channel: "whatsapp", to: RATNA, template: "vendor_staff_invited" });
    expect(identity.inbox().at(-1)?.text).toContain(`Ibu Siti mengundang Anda bekerja di toko ${SHOP_NAME}`);
    expect(await (await post("look", { invite })).json()).toMatchObject({
      phone: "+62812••••••03",
      role: "staff",
      inviter: "Ibu Siti",
      shop: SHOP_NAME,
      state: "invited",
    });
    const joined = await accepted(invite);
    expect(joined).toMatchObject({ name: "Bu Ratna", memberships: [{ tenant: TENANT, role: "staff", shop: SHOP }] });
    expect(decodeJwt(joined.token)["memberships"]).toBe(`${TENANT}:staff:${SHOP}`);
    const { members, invites } = await team();
    expect(members).toMatchObject([
      { name: "Ibu Siti", role: "owner", self: true },
      { name: "Bu Ratna", role: "staff", self: false },
    ]);
    expect(invites).toMatchObject([{ phone: RATNA, state: "accepted" }]);
  });

  it("gives somebody who is known another place to work, under the name they have", async () => {
    await identity.add({ ...UDIN, memberships: [{ tenant: "3674", role: "buyer" }] });
    const joined = await accepted(await invited(UDIN.phone, "owner"), "Nama Lain");
    expect(joined).toMatchObject({ name: UDIN.name });
    expect(joined.memberships).toEqual([
      { tenant: TENANT, role: "owner", shop: SHOP },
      { tenant: "3674", role: "buyer" },
    ]);
  });

  it("is accepted once, also when it is sent many times at once", async () => {
    const invite = await invited();
    await post("codes", { invite });
    const body = { invite, code: identity.lastCode(), name: "Bu Ratna" };
    const answers = await Promise.all([1, 2, 3].map(() => post("accept", body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await accepted(invite)).status).toBe(404);
    expect((await team()).members).toHaveLength(2);
  });

  it("ends after seven days, when it is taken back, and when the number is invited anew", async () => {
    const late = await invited();
    identity.clock.now += 7 * DAY;
    owner = await identity.signIn();
    expect((await team()).invites).toMatchObject([{ state: "expired" }]);
    expect((await accepted(late)).status).toBe(404);

    const taken = await invited();
    const [open] = (await team()).invites;
    expect((await asOwner("DELETE", `/invites/${open?.id}`)).status).toBe(200);
    expect((await accepted(taken)).status).toBe(404);

    identity.clock.now += 1;
    const older = await invited();
    identity.clock.now += 1;
    const newer = await invited();
    expect((await team()).invites.map(({ state }) => state)).toEqual(["invited", "revoked", "revoked", "expired"]);
    expect((await accepted(older)).status).toBe(404);
    expect((await accepted(newer)).status).toBe(201);
  });

  it("cannot be taken back once it is accepted", async () => {
    await accepted(await invited());
    const [invite] = (await team()).invites;
    await asOwner("DELETE", `/invites/${invite?.id}`);
    expect((await team()).invites).toMatchObject([{ state: "accepted" }]);
  });

  it("needs the code of its number, and the whole link", async () => {
    const invite = await invited();
    await post("codes", { invite });
    await identity.askFor(SITI.phone);
    const refused = await post("accept", { invite, code: identity.lastCode(), name: "Bu Ratna" });
    expect(await refused.json()).toMatchObject({ status: 401, code: "auth.code_wrong" });
    for (const link of ["x", "a.b.c.d", `${invite}x`, invite.replace(/\.[^.]*$/, "."), invite.replace(TENANT, "3674")])
      for (const path of ["look", "codes"]) expect((await post(path, { invite: link })).status).toBe(404);
  });

  it("stands nowhere in the table as it was sent", async () => {
    const secret = (await invited()).split(".").at(-1) ?? "";
    expect(secret.length).toBeGreaterThanOrEqual(24);
    expect(JSON.stringify(table.calls.map(({ body }) => body))).not.toContain(secret);
  });

  it("is not sent without end", async () => {
    const answers = [];
    for (let index = 0; index < 21; index++)
      answers.push(
        await asOwner("POST", "/invites", { phone: `08129002${String(index).padStart(4, "0")}`, role: "staff" }),
      );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe("somebody who is removed", () => {
  const removed = (person: string) => asOwner("DELETE", `/members/${person}`);

  it("is out at once where people are kept, and everywhere else with the token, after fifteen minutes at most", async () => {
    const ratna = await accepted(await invited(RATNA, "owner"));
    expect((await removed(ratna.person)).status).toBe(200);
    expect(identity.gone).toEqual([ratna.person]);
    expect((await asOwner("GET", "", undefined, ratna.token)).status).toBe(404);
    expect((await team()).members).toMatchObject([{ name: "Ibu Siti" }]);
    const { exp = 0, iat = 0 } = decodeJwt(ratna.token);
    expect((exp - iat) / 60).toBe(15);
    const next = (await (await identity.refresh(ratna.refreshToken)).json()) as SignedIn;
    expect(next.memberships).toEqual([]);
    expect(decodeJwt(next.token)["memberships"]).toBe("");
  });

  it("is not the last owner, not even when two remove each other", async () => {
    expect(await (await removed(owner.person)).json()).toMatchObject({ status: 409, code: "member.last_owner" });
    const ratna = await accepted(await invited(RATNA, "owner"));
    const answers = await Promise.all([
      removed(ratna.person),
      asOwner("DELETE", `/members/${owner.person}`, undefined, ratna.token),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("must be a member", async () => {
    expect((await removed("per_nobody")).status).toBe(404);
  });
});

describe.each([
  ["GET", "", undefined],
  ["POST", "/invites", { phone: "081290010009", role: "owner" }],
  ["DELETE", "/invites/inv_01J8ZQ4V6T3M9K2N5P7R8S0W1X", undefined],
  ["DELETE", "/members/per_1", undefined],
])("%s %s", (method, path, body) => {
  it("is for the shop's owners: staff are told so, others find nothing, and without a token nobody comes in", async () => {
    await identity.add(UDIN);
    await identity.add({ phone: "+6281290010008", name: "Bu Asing", memberships: [] });
    const [staff, stranger] = [await identity.signIn(UDIN.phone), await identity.signIn("+6281290010008")];
    const before = await team();
    const asStaff = await asOwner(method, path, body, staff.token);
    expect(await asStaff.json()).toMatchObject({ status: 409, code: "auth.owner_only" });
    const foreign = await asOwner(method, path, body, stranger.token);
    expect(await foreign.json()).toMatchObject({ status: 404, code: "not_found" });
    for (const place of [`/3674/shops/${SHOP}`, `/${TENANT}/shops/shp_01J8ZQ4V6T3M9K2N5P7R8S0W2Y`])
      expect(
        (await identity.call(method, `/api/identity/tenants${place}/team${path}`, body, { token: owner.token })).status,
      ).toBe(404);
    expect((await asOwner(method, path, body, "x.y.z")).status).toBe(401);
    expect(await team()).toEqual(before);
  });

  it("is closed to a token that ran out", async () => {
    identity.clock.now += 15 * MINUTE;
    expect((await asOwner(method, path, body)).status).toBe(401);
  });
});
