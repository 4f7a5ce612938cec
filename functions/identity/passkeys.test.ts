import { MINUTE } from "@etalase/kit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { authenticator } from "./authenticator.ts";
import { ORIGIN, SITI, type SignedIn, startIdentity, UDIN } from "./fixture.ts";

const PASSKEYS = "/api/identity/account/passkeys";
let table: TestTable;
let identity: ReturnType<typeof startIdentity>;
let siti: SignedIn;

beforeEach(async () => {
  table = await testTable();
  identity = startIdentity({ db: table.db, table: table.name });
  await identity.add(SITI);
  siti = await identity.signIn();
});
afterEach(() => table.close());

type Phone = ReturnType<typeof authenticator>;

const challengeOf = async (answer: Response) => ((await answer.json()) as { challenge: string }).challenge;
const asked = async (token = siti.token, origin = ORIGIN) => ({
  challenge: await challengeOf(await identity.call("POST", `${PASSKEYS}/challenge`, {}, { token, origin })),
  origin,
});
const keep = (made: object, origin = ORIGIN) =>
  identity.call("POST", PASSKEYS, { name: "HP Siti", ...made }, { token: siti.token, origin });
const withPasskey = async (phone: Phone = authenticator()) => {
  expect((await keep(phone.make(await asked()))).status).toBe(201);
  return phone;
};
const askedToSignIn = async (origin = ORIGIN) => ({
  challenge: await challengeOf(await identity.call("POST", "/api/identity/passkeys/challenge", {}, { origin })),
  origin,
});
const enter = (used: object, origin = ORIGIN) =>
  identity.call("POST", "/api/identity/sessions/passkey", used, { origin });
const listed = async () => {
  const answer = await identity.call("GET", "/api/identity/account", undefined, { token: siti.token });
  return ((await answer.json()) as { passkeys: Record<string, string>[] }).passkeys;
};

describe("a passkey", () => {
  it.each(["ec", "rsa"] as const)("of %s is made once and signs in without a number", async (kind) => {
    const phone = await withPasskey(authenticator(kind));
    const answer = await enter(phone.use(siti.person, await askedToSignIn()));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ person: siti.person, name: SITI.name, memberships: SITI.memberships });
  });

  it("is listed with its name, its host and when it was used, is renamed and removed", async () => {
    const phone = await withPasskey();
    expect(await listed()).toEqual([
      { id: phone.id, name: "HP Siti", host: "pasar.contoh.id", createdAt: expect.stringMatching(/Z$/) },
    ]);
    await enter(phone.use(siti.person, await askedToSignIn()));
    const change = (method: string, body?: object) =>
      identity.call(method, `${PASSKEYS}/${phone.id}`, body, { token: siti.token });
    expect((await change("PATCH", { name: "HP lama" })).status).toBe(200);
    expect(await listed()).toMatchObject([{ name: "HP lama", lastUsedAt: expect.stringMatching(/Z$/) }]);
    expect((await change("DELETE")).status).toBe(200);
    expect(await listed()).toEqual([]);
    expect((await change("PATCH", { name: "HP baru" })).status).toBe(404);
    expect((await enter(phone.use(siti.person, await askedToSignIn()))).status).toBe(401);
  });

  it("answers a challenge once, in time, and of its own purpose only", async () => {
    const phone = await withPasskey();
    const page = await askedToSignIn();
    const answers = await Promise.all([1, 2].map(() => enter(phone.use(siti.person, page))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const late = await askedToSignIn();
    identity.clock.now += 5 * MINUTE;
    expect((await enter(phone.use(siti.person, late))).status).toBe(401);
    expect((await enter(phone.use(siti.person, await asked()))).status).toBe(401);
  });

  it("that counts and does not go on is a copy", async () => {
    const phone = await withPasskey();
    const use = async (counter: number) =>
      (await enter(phone.use(siti.person, await askedToSignIn(), { counter }))).status;
    expect([await use(2), await use(3), await use(3), await use(1), await use(4)]).toEqual([201, 201, 401, 401, 201]);
  });

  it.each([
    ["of another page", { host: "pasar.contoh.id.jahat.example" }],
    ["of nobody present", { flags: 0x04 }],
    ["of somebody it did not make sure of", { flags: 0x01 }],
    ["of another kind", { type: "webauthn.create" }],
    ["from inside another page", { crossOrigin: true }],
  ])("signs nobody in with a signature %s", async (_, odd) => {
    const phone = await withPasskey();
    expect((await enter(phone.use(siti.person, await askedToSignIn(), odd))).status).toBe(401);
  });

  it.each([
    ["of another page", { host: "jahat.example" }],
    ["that nobody was present for", { flags: 0x44 }],
    ["that made sure of nobody", { flags: 0x41 }],
    ["without a credential", { flags: 0x05 }],
    ["of another kind", { type: "webauthn.get" }],
  ])("is not kept when it was made %s", async (_, odd) => {
    expect((await keep(authenticator().make(await asked(), odd))).status).toBe(401);
    expect(await listed()).toEqual([]);
  });

  it("is not kept with another's id, another's challenge, a key of another kind, or none", async () => {
    const phone = authenticator();
    expect((await keep({ ...phone.make(await asked()), id: authenticator().id })).status).toBe(401);
    await identity.add(UDIN);
    const { token } = await identity.signIn(UDIN.phone);
    expect((await keep(phone.make(await asked(token)))).status).toBe(401);
    expect((await keep(authenticator("ec", "P-384").make(await asked()))).status).toBe(401);
    expect((await keep({ ...phone.make(await asked()), publicKey: "AAAA" })).status).toBe(401);
    expect(await listed()).toEqual([]);
  });

  it("signs in on its own host only, whatever the page says of itself", async () => {
    const phone = await withPasskey();
    const elsewhere = "https://pasar.lain.id";
    expect((await enter(phone.use(siti.person, await askedToSignIn(elsewhere)), elsewhere)).status).toBe(401);
    expect((await enter(phone.use(siti.person, await askedToSignIn()), elsewhere)).status).toBe(401);
  });

  it("of one person is not another's, and an unknown one is refused in the same words", async () => {
    const udin = await identity.add(UDIN);
    const phone = await withPasskey();
    const told = async (used: object) => (await enter(used)).json();
    const foreign = await told(phone.use(udin, await askedToSignIn()));
    expect(await told(phone.use("per_nobody", await askedToSignIn()))).toEqual(foreign);
    expect(await told(authenticator().use(siti.person, await askedToSignIn()))).toEqual(foreign);
    const forged = { ...phone.use(siti.person, await askedToSignIn()), signature: "AAAA" };
    expect(await told(forged)).toEqual(foreign);
    expect(foreign).toMatchObject({ status: 401, code: "auth.passkey_wrong" });
  });
});
