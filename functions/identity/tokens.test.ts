import { MINUTE } from "@etalase/kit";
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  decodeProtectedHeader,
  type JSONWebKeySet,
  jwtVerify,
} from "jose";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { ISSUER, SHOP, SITI, startIdentity } from "./fixture.ts";

let table: TestTable;
let identity: ReturnType<typeof startIdentity>;

beforeEach(async () => {
  table = await testTable();
  identity = startIdentity({ db: table.db, table: table.name });
});
afterEach(() => table.close());

const keysOf = async (app = identity.app) =>
  (await (await app.request("/.well-known/jwks.json")).json()) as JSONWebKeySet;

it("a token is checked by what the issuer publishes, and says who somebody is and where they belong", async () => {
  const id = await identity.add({ ...SITI, memberships: [...SITI.memberships, { tenant: "3674", role: "officer" }] });
  const { token, expiresAt } = await identity.signIn();

  const found = await identity.app.request("/.well-known/openid-configuration");
  const { issuer, jwks_uri } = (await found.json()) as { issuer: string; jwks_uri: string };
  const keys = createRemoteJWKSet(new URL(jwks_uri), {
    [customFetch]: async (url) => identity.app.request(url.slice(ISSUER.length)),
  });
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer,
    audience: "etalase",
    algorithms: ["RS256"],
    currentDate: new Date(identity.clock.now),
  });

  const iat = Math.floor(identity.clock.now / 1_000);
  expect(payload).toEqual({
    iss: ISSUER,
    aud: "etalase",
    sub: id,
    sid: expect.any(String),
    iat,
    exp: iat + 900,
    memberships: `3603:owner:${SHOP} 3674:officer`,
  });
  expect(Date.parse(expiresAt)).toBe((iat + 900) * 1_000);
  expect(protectedHeader).toEqual({ alg: "RS256", kid: expect.any(String) });
});

it("a token ends after fifteen minutes", async () => {
  await identity.add(SITI);
  const { token } = await identity.signIn();
  const keys = createLocalJWKSet(await keysOf());
  const at = (minutes: number) => ({ currentDate: new Date(identity.clock.now + minutes * MINUTE) });
  await expect(jwtVerify(token, keys, at(14))).resolves.toBeDefined();
  await expect(jwtVerify(token, keys, at(15))).rejects.toThrow(/exp/);
});

it("publishes public halves only", async () => {
  const { keys } = await keysOf();
  expect(keys).toEqual([
    { kty: "RSA", alg: "RS256", use: "sig", kid: expect.any(String), n: expect.any(String), e: "AQAB" },
  ]);
});

it("two functions that start at once agree on one key", async () => {
  await identity.add(SITI);
  const others = [identity.another(), identity.another(), identity.another()];
  const [first, ...rest] = await Promise.all(others.map(keysOf));
  expect(first?.keys).toHaveLength(1);
  expect(rest).toEqual([first, first]);
  const { token } = await identity.signIn();
  expect(decodeProtectedHeader(token).kid).toBe(first?.keys[0]?.kid);
});

it("keeps the private key sealed in the table", async () => {
  await keysOf();
  const written = JSON.stringify(table.calls.map(({ body }) => body));
  expect(written).toContain("publicKey");
  expect(written).not.toMatch(/\\"(d|p|q)\\":/);
});
