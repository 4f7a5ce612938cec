import { HOUR, MINUTE } from "@etalase/kit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { SITI, startIdentity, told, wrong } from "./fixture.ts";

let table: TestTable;
let identity: ReturnType<typeof startIdentity>;

beforeEach(async () => {
  table = await testTable();
  identity = startIdentity({ db: table.db, table: table.name });
  await identity.add(SITI);
});
afterEach(() => table.close());

const codeOf = async () => {
  await identity.askFor(SITI.phone);
  return identity.lastCode();
};

describe("a code", () => {
  it("comes by WhatsApp and lets its owner in, by the number however it is typed", async () => {
    expect((await identity.askFor("0812-9001-0001")).status).toBe(202);
    expect(identity.inbox()).toMatchObject([{ to: SITI.phone, template: "sign_in_code", channel: "whatsapp" }]);
    expect(identity.lastCode()).toMatch(/^\d{6}$/);
    const answer = await identity.enter("+62 812 9001 0001", identity.lastCode());
    expect(answer.status).toBe(201);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      token: expect.any(String),
      expiresAt: expect.stringMatching(/^2\d{3}-.*\.000Z$/),
      refreshToken: expect.any(String),
      person: expect.stringMatching(/^per_/),
      memberships: SITI.memberships,
      name: SITI.name,
    });
  });

  it("is asked for with the same answer whether the number is known or not, and only the known one gets it", async () => {
    const known = await told(await identity.askFor(SITI.phone));
    const unknown = await told(await identity.askFor("081290019999"));
    expect(unknown).toEqual(known);
    expect(known).toMatchObject({ status: 202, body: "{}" });
    expect(identity.inbox()).toHaveLength(1);
  });

  it("causes the same work whether the number is known or not, so that time does not tell either", async () => {
    const work = async (phone: string) => {
      const [calls, letters] = [table.calls.length, identity.post.length];
      await identity.askFor(phone);
      return [
        table.calls
          .slice(calls)
          .map(({ operation }) => operation)
          .toSorted(),
        identity.post.length - letters,
      ];
    };
    // The first request of an address begins its hour.
    await identity.askFor("081290018888");
    const known = await work(SITI.phone);
    expect(await work("081290019999")).toEqual(known);
    expect(identity.inbox().map(({ to }) => to)).toEqual([SITI.phone]);
  });

  it("works once", async () => {
    const code = await codeOf();
    expect((await identity.enter(SITI.phone, code)).status).toBe(201);
    expect((await identity.enter(SITI.phone, code)).status).toBe(401);
  });

  it("lets one in when it is sent many times at once", async () => {
    const code = await codeOf();
    const answers = await Promise.all([1, 2, 3, 4].map(() => identity.enter(SITI.phone, code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
  });

  it("is worth nothing after five wrong tries, also when they come at once", async () => {
    const code = await codeOf();
    const tries = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => identity.enter(SITI.phone, wrong(code))));
    expect(tries.every(({ status }) => status === 401)).toBe(true);
    expect((await identity.enter(SITI.phone, code)).status).toBe(401);
  });

  it("still works after four wrong tries", async () => {
    const code = await codeOf();
    for (let tried = 0; tried < 4; tried++) await identity.enter(SITI.phone, wrong(code));
    expect((await identity.enter(SITI.phone, code)).status).toBe(201);
  });

  it("is good for ten minutes", async () => {
    const code = await codeOf();
    identity.clock.now += 10 * MINUTE - 1;
    expect((await identity.enter(SITI.phone, code)).status).toBe(201);
    const late = await codeOf();
    identity.clock.now += 10 * MINUTE;
    expect((await identity.enter(SITI.phone, late)).status).toBe(401);
  });

  it("gives way to a newer one", async () => {
    const older = await codeOf();
    identity.clock.now += 1_000;
    const newer = await codeOf();
    if (older !== newer) expect((await identity.enter(SITI.phone, older)).status).toBe(401);
    expect((await identity.enter(SITI.phone, newer)).status).toBe(201);
  });

  it("is of one number only", async () => {
    await identity.add({ phone: "+6281290010002", name: "Pak Udin", memberships: [] });
    const code = await codeOf();
    expect((await identity.enter("+6281290010002", code)).status).toBe(401);
  });

  it("stands nowhere in the table, and neither does the address that asked for it", async () => {
    const code = await codeOf();
    const written = JSON.stringify(table.calls.map(({ body }) => body));
    expect(written).not.toContain(`"${code}"`);
    expect(written).not.toContain("203.0.113.7");
  });
});

describe("whoever is not known yet", () => {
  const join = (phone: string) => identity.call("POST", "/api/identity/codes", { phone, join: true });
  const enter = (body: object) => identity.call("POST", "/api/identity/sessions", body);

  it("joins with a code and a name, and belongs nowhere yet", async () => {
    expect(await told(await join("081290017777"))).toEqual(await told(await identity.askFor(SITI.phone)));
    const code = identity.inbox().find(({ to }) => to === "+6281290017777")?.parameters[0];
    const answer = await enter({ phone: "081290017777", code, name: "Bu Ratna" });
    expect(await answer.json()).toMatchObject({ name: "Bu Ratna", memberships: [] });
    await identity.askFor("081290017777");
    expect(identity.inbox().at(-1)?.to).toBe("+6281290017777");
  });

  it("is who they were when the number is known, whatever name is given", async () => {
    await join(SITI.phone);
    const answer = await enter({ phone: SITI.phone, code: identity.lastCode(), name: "Orang Lain" });
    expect(await answer.json()).toMatchObject({ name: SITI.name, memberships: SITI.memberships });
  });

  it("is nobody without a name", async () => {
    await join("081290017777");
    expect((await enter({ phone: "081290017777", code: identity.lastCode() })).status).toBe(401);
  });

  it("cannot have messages sent to any number for long", async () => {
    const answers = [];
    for (let index = 0; index < 61; index++) answers.push(await join(`08129003${String(index).padStart(4, "0")}`));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

it("refuses wrong, expired and unknown in the very same words", async () => {
  const code = await codeOf();
  const wrongCode = await told(await identity.enter(SITI.phone, wrong(code)));
  const unknown = await told(await identity.enter("081290019999", code));
  identity.clock.now += 10 * MINUTE;
  const expired = await told(await identity.enter(SITI.phone, code));
  expect([unknown, expired]).toEqual([wrongCode, wrongCode]);
  expect(JSON.parse(wrongCode.body)).toMatchObject({ status: 401, code: "auth.code_wrong", retryable: false });
});

describe("whoever asks too often", () => {
  it("waits after five codes in an hour for one number, known or not", async () => {
    for (const phone of [SITI.phone, "081290019999"]) {
      for (let asked = 0; asked < 5; asked++) expect((await identity.askFor(phone)).status).toBe(202);
      const answer = await identity.askFor(phone, "198.51.100.1");
      expect(answer.status).toBe(429);
      expect(await answer.json()).toMatchObject({ code: "rate.limited", retryable: true });
    }
    expect(identity.inbox()).toHaveLength(5);
    identity.clock.now += HOUR;
    expect((await identity.askFor(SITI.phone)).status).toBe(202);
  });

  it("gets no more than five codes by asking many times at once", async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => identity.askFor(SITI.phone)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
    expect(identity.inbox()).toHaveLength(5);
  });

  it("is stopped by address when the numbers change, and others are not", async () => {
    const ask = (index: number) => identity.askFor(`08129002${String(index).padStart(4, "0")}`);
    await identity.askFor(SITI.phone);
    for (let index = 1; index < 300; index += 23)
      await Promise.all(Array.from({ length: Math.min(23, 300 - index) }, (_, step) => ask(index + step)));
    expect((await ask(300)).status).toBe(429);
    expect((await identity.askFor(SITI.phone, "198.51.100.1")).status).toBe(202);
  });
});

describe("a request that is not right", () => {
  it.each([
    ["no number", { phone: "abc" }, "phone"],
    ["a field nobody knows", { phone: SITI.phone, admin: true }, "admin"],
  ])("%s: names the field", async (_, body, path) => {
    const answer = await identity.call("POST", "/api/identity/codes", body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "request.invalid", errors: [{ path }] });
  });

  it("that is no JSON, too large or leads nowhere is told so", async () => {
    const text = await identity.app.request("/api/identity/codes", { method: "POST", body: "phone=1" });
    expect(await text.json()).toMatchObject({ status: 400, code: "request.malformed" });
    const large = await identity.call("POST", "/api/identity/codes", { phone: "1".repeat(20_000) });
    expect(await large.json()).toMatchObject({ status: 413, code: "request.too_large" });
    const nowhere = await identity.call("POST", "/api/identity/sign-in/email", {});
    expect(await nowhere.json()).toMatchObject({ status: 404, code: "not_found" });
  });
});
