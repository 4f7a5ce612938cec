import { MINUTE } from "@etalase/kit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { SITI, type SignedIn, startIdentity, told, UDIN, wrong } from "./fixture.ts";

const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";

let table: TestTable;
let identity: ReturnType<typeof startIdentity>;
let siti: SignedIn;

beforeEach(async () => {
  table = await testTable();
  identity = startIdentity({ db: table.db, table: table.name });
  await identity.add(SITI);
  siti = await identity.signIn(SITI.phone, { userAgent: ANDROID });
});
afterEach(() => table.close());

interface Shown {
  email?: string;
  sessions: { id: string; current: boolean; device: object; lastSeenAt: string }[];
}
const account = (token = siti.token) => identity.call("GET", "/api/identity/account", undefined, { token });
const shown = async (token?: string) => (await (await account(token)).json()) as Shown;

describe("the sessions of an account", () => {
  it("say from which device and when, the newest first, and which one asks", async () => {
    identity.clock.now += MINUTE;
    await identity.signIn(SITI.phone, { userAgent: IPHONE });
    expect((await shown()).sessions).toMatchObject([
      { current: false, device: { browser: "Safari", system: "iPhone" } },
      { current: true, device: { browser: "Chrome", system: "Android" } },
    ]);
  });

  it("are seen again when they are renewed", async () => {
    identity.clock.now += 20 * MINUTE;
    const { token } = (await (await identity.refresh(siti.refreshToken)).json()) as SignedIn;
    const [session] = (await shown(token)).sessions;
    expect(Date.parse(session?.lastSeenAt ?? "")).toBe(identity.clock.now);
  });

  it("are ended one by one: its token opens nothing here from then on, and it is not renewed", async () => {
    const lost = await identity.signIn(SITI.phone, { userAgent: IPHONE });
    const [other] = (await shown()).sessions.filter(({ current }) => !current);
    const path = `/api/identity/account/sessions/${other?.id}`;
    expect((await identity.call("DELETE", path, undefined, { token: siti.token })).status).toBe(200);
    expect((await account(lost.token)).status).toBe(401);
    expect((await identity.refresh(lost.refreshToken)).status).toBe(401);
    expect((await shown()).sessions).toMatchObject([{ current: true }]);
  });

  it("are ended all but the one that asks", async () => {
    const others = [await identity.signIn(), await identity.signIn()];
    await identity.call("POST", "/api/identity/account/sessions/end-others", {}, { token: siti.token });
    for (const { refreshToken } of others) expect((await identity.refresh(refreshToken)).status).toBe(401);
    expect((await shown()).sessions).toMatchObject([{ current: true }]);
    expect((await identity.refresh(siti.refreshToken)).status).toBe(201);
  });

  it("of another person cannot be ended", async () => {
    await identity.add(UDIN);
    const udin = await identity.signIn(UDIN.phone);
    const [theirs] = (await shown(udin.token)).sessions;
    await identity.call("DELETE", `/api/identity/account/sessions/${theirs?.id}`, undefined, { token: siti.token });
    expect((await identity.refresh(udin.refreshToken)).status).toBe(201);
  });
});

describe("an e-mail address", () => {
  const EMAIL = "siti@contoh.id";
  const add = (email: string, token = siti.token) =>
    identity.call("POST", "/api/identity/account/email", { email }, { token });
  const confirm = (email: string, code: string, token = siti.token) =>
    identity.call("POST", "/api/identity/account/email/confirm", { email, code }, { token });
  const askFor = (email: string) => identity.call("POST", "/api/identity/codes", { email });
  const enter = (email: string, code: string) => identity.call("POST", "/api/identity/sessions", { email, code });
  const added = async () => {
    await add(EMAIL);
    expect((await confirm(EMAIL, identity.lastCode())).status).toBe(200);
  };

  it("is the person's once a code that went there came back, and signs in like the number", async () => {
    await add(" Siti@Contoh.id ");
    expect(identity.inbox().at(-1)).toMatchObject({ channel: "email", to: EMAIL, template: "sign_in_code" });
    expect((await confirm(EMAIL, wrong(identity.lastCode()))).status).toBe(401);
    expect((await shown()).email).toBeUndefined();
    expect((await confirm(EMAIL, identity.lastCode())).status).toBe(200);
    expect((await shown()).email).toBe(EMAIL);
    await askFor("SITI@contoh.id");
    expect(identity.inbox().at(-1)).toMatchObject({ channel: "email", to: EMAIL });
    expect(await (await enter(EMAIL, identity.lastCode())).json()).toMatchObject({ person: siti.person });
  });

  it("is asked for with the same answer whether it is known or not", async () => {
    await added();
    const known = await told(await askFor(EMAIL));
    expect(await told(await askFor("siapa@contoh.id"))).toEqual(known);
    expect(identity.inbox().at(-1)?.to).toBe(EMAIL);
  });

  it("gives way to the next one, and is nobody's afterwards", async () => {
    await added();
    await add("baru@contoh.id");
    await confirm("baru@contoh.id", identity.lastCode());
    const sent = identity.inbox().length;
    await askFor(EMAIL);
    expect(identity.inbox()).toHaveLength(sent);
  });

  it("of somebody else stays theirs", async () => {
    await added();
    await identity.add(UDIN);
    const { token } = await identity.signIn(UDIN.phone);
    await add(EMAIL, token);
    expect((await confirm(EMAIL, identity.lastCode(), token)).status).toBe(409);
    expect((await shown()).email).toBe(EMAIL);
  });

  it("is not confirmed by a code that was meant for signing in", async () => {
    await added();
    await identity.add(UDIN);
    const { token } = await identity.signIn(UDIN.phone);
    await askFor(EMAIL);
    expect((await confirm(EMAIL, identity.lastCode(), token)).status).toBe(401);
  });
});

it.each([
  ["GET", "/api/identity/account"],
  ["POST", "/api/identity/account/email"],
  ["POST", "/api/identity/account/email/confirm"],
  ["POST", "/api/identity/account/sessions/end-others"],
  ["DELETE", "/api/identity/account/sessions/x"],
  ["POST", "/api/identity/account/passkeys/challenge"],
  ["POST", "/api/identity/account/passkeys"],
  ["PATCH", "/api/identity/account/passkeys/x"],
  ["DELETE", "/api/identity/account/passkeys/x"],
])("%s %s is closed without a token, with a broken one and with one that ran out", async (method, path) => {
  const ask = async (token: string) =>
    (await identity.call(method, path, method === "GET" ? undefined : {}, { token })).status;
  expect(await ask("")).toBe(401);
  expect(await ask("x.y.z")).toBe(401);
  expect(await ask(`${siti.token}x`)).toBe(401);
  identity.clock.now += 15 * MINUTE;
  expect(await ask(siti.token)).toBe(401);
});
