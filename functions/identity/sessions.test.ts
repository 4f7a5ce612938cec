import { DAY, MINUTE } from "@etalase/kit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { SHOP, SITI, type SignedIn, startIdentity } from "./fixture.ts";
import { GRACE } from "./sessions.ts";

let table: TestTable;
let identity: ReturnType<typeof startIdentity>;

beforeEach(async () => {
  table = await testTable();
  identity = startIdentity({ db: table.db, table: table.name });
  await identity.add(SITI);
});
afterEach(() => table.close());

const renewed = async (refreshToken: string) => {
  const answer = await identity.refresh(refreshToken);
  expect(answer.status).toBe(201);
  return (await answer.json()) as SignedIn;
};

describe("a session", () => {
  it("goes on with a new token each time", async () => {
    const first = await identity.signIn();
    identity.clock.now += 20 * MINUTE;
    const second = await renewed(first.refreshToken);
    expect(second).toMatchObject({ name: SITI.name, memberships: SITI.memberships });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(Date.parse(second.expiresAt)).toBeGreaterThan(identity.clock.now);
    await renewed((await renewed(second.refreshToken)).refreshToken);
  });

  it("learns of new memberships when it is refreshed", async () => {
    const { refreshToken } = await identity.signIn();
    await identity.add({ ...SITI, memberships: [{ tenant: "3674", role: "officer" }] });
    const { memberships } = await renewed(refreshToken);
    expect(memberships).toEqual([
      { tenant: "3603", role: "owner", shop: SHOP },
      { tenant: "3674", role: "officer" },
    ]);
  });

  it("ends for both when a used token is used again", async () => {
    const { refreshToken } = await identity.signIn();
    const next = await renewed(refreshToken);
    identity.clock.now += GRACE;
    const reused = await identity.refresh(refreshToken);
    expect(reused.status).toBe(401);
    expect(await reused.json()).toMatchObject({ code: "auth.required" });
    expect((await identity.refresh(next.refreshToken)).status).toBe(401);
  });

  it("comes to the same token when two renew it at once, and goes on", async () => {
    const { refreshToken } = await identity.signIn();
    const [one, other] = await Promise.all([renewed(refreshToken), renewed(refreshToken)]);
    expect(other?.refreshToken).toBe(one?.refreshToken);
    await renewed(one?.refreshToken ?? "");
  });

  it("answers a renewal whose answer was lost once more, for some seconds and not after", async () => {
    const { refreshToken } = await identity.signIn();
    const next = await renewed(refreshToken);
    identity.clock.now += GRACE - 1;
    expect((await renewed(refreshToken)).refreshToken).toBe(next.refreshToken);
    identity.clock.now += 1;
    expect((await identity.refresh(refreshToken)).status).toBe(401);
    expect((await identity.refresh(next.refreshToken)).status).toBe(401);
  });

  it("does not forgive a token that is two uses old, however quick it comes", async () => {
    const { refreshToken } = await identity.signIn();
    const next = await renewed((await renewed(refreshToken)).refreshToken);
    expect((await identity.refresh(refreshToken)).status).toBe(401);
    expect((await identity.refresh(next.refreshToken)).status).toBe(401);
  });

  it("of one device does not end with that of another", async () => {
    const [phone, tablet] = [await identity.signIn(), await identity.signIn()];
    await renewed(phone.refreshToken);
    identity.clock.now += GRACE;
    expect((await identity.refresh(phone.refreshToken)).status).toBe(401);
    await renewed(tablet.refreshToken);
  });

  it("ends thirty days after it was last used", async () => {
    const { refreshToken } = await identity.signIn();
    identity.clock.now += 30 * DAY - 1;
    const { refreshToken: next } = await renewed(refreshToken);
    identity.clock.now += 30 * DAY;
    expect((await identity.refresh(next)).status).toBe(401);
  });

  it("keeps its token to itself: the table knows a hash", async () => {
    const { refreshToken } = await identity.signIn();
    const secret = refreshToken.split(".")[1] ?? "";
    expect(secret.length).toBeGreaterThan(40);
    expect(JSON.stringify(table.calls.map(({ body }) => body))).not.toContain(secret);
  });
});

describe("signing out", () => {
  it.each([
    ["DELETE", "/api/identity/sessions"],
    ["POST", "/api/identity/sessions/end"],
  ])("%s %s ends the session, and again changes nothing", async (method, path) => {
    const { refreshToken } = await identity.signIn();
    for (let times = 0; times < 2; times++) {
      const answer = await identity.call(method, path, { refreshToken });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({});
    }
    expect((await identity.refresh(refreshToken)).status).toBe(401);
  });
});

it.each(["x", ".", "a.b", "a.b.c", `${"a".repeat(32)}.${"b".repeat(43)}`, "#"])(
  "%s continues nothing and ends nothing",
  async (refreshToken) => {
    const { refreshToken: good } = await identity.signIn();
    expect((await identity.refresh(refreshToken)).status).toBe(401);
    await renewed(good);
  },
);
