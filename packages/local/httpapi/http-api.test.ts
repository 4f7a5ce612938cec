import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloudOf, functionOf, roleOf, STACK, type TestCloud } from "../testing/cloud.ts";

const AUDIENCE = "etalase";
const ECHO = `export const handler = async (event) => {
  if (event.rawPath === "/raw") return { greeting: "halo" };
  if (event.rawPath === "/fail") throw new Error("a secret of the function");
  return { statusCode: 201, headers: { "X-Given": "yes" }, cookies: ["a=1", "b=2"], body: JSON.stringify(event) };
};`;

const route = (key: string, more: object = {}) => ({
  Type: "AWS::ApiGatewayV2::Route",
  Properties: { ApiId: { Ref: "Api" }, RouteKey: key, Target: { "Fn::Sub": "integrations/${Integration}" }, ...more },
});

const guarded = { AuthorizationType: "JWT", AuthorizerId: { Ref: "Authorizer" } };

const resources = (issuer: string) => ({
  Role: roleOf("echo"),
  Echo: functionOf("echo", "echo", "Role"),
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "api", ProtocolType: "HTTP" } },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: {
      ApiId: { Ref: "Api" },
      IntegrationType: "AWS_PROXY",
      IntegrationUri: { "Fn::GetAtt": ["Echo", "Arn"] },
    },
  },
  Authorizer: {
    Type: "AWS::ApiGatewayV2::Authorizer",
    Properties: {
      ApiId: { Ref: "Api" },
      AuthorizerType: "JWT",
      JwtConfiguration: { Issuer: issuer, Audience: [AUDIENCE] },
    },
  },
  Stage: {
    Type: "AWS::ApiGatewayV2::Stage",
    Properties: {
      ApiId: { Ref: "Api" },
      StageName: "$default",
      RouteSettings: { "GET /rare": { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 0.01 } },
    },
  },
  Shops: route("GET /shops/{id}"),
  Featured: route("GET /shops/featured"),
  Any: route("ANY /shops/{id}"),
  Greedy: route("GET /{proxy+}"),
  Rare: route("GET /rare"),
  Me: route("GET /me", guarded),
  Scoped: route("GET /scoped", { ...guarded, AuthorizationScopes: ["orders:write"] }),
  Write: route("POST /shops"),
});

let issuer: string;
let keys: Server;
let rsa: CryptoKeyPair;
let ec: CryptoKeyPair;
let test: TestCloud;

beforeAll(async () => {
  [rsa, ec] = [
    await generateKeyPair("RS256", { extractable: true }),
    await generateKeyPair("ES256", { extractable: true }),
  ];
  const published = [
    { ...(await exportJWK(rsa.publicKey)), kid: "rsa", alg: "RS256" },
    { ...(await exportJWK(ec.publicKey)), kid: "ec", alg: "ES256" },
  ];
  keys = createServer(({ url }, out) => {
    const document = url === "/keys" ? { keys: published } : { issuer, jwks_uri: `${issuer}/keys` };
    out.end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => {
    keys.listen(0, "127.0.0.1", resolve);
  });
  issuer = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  test = await cloudOf({
    resources: resources(issuer),
    outputs: { Url: { Value: { "Fn::GetAtt": ["Api", "ApiEndpoint"] } } },
    code: { echo: ECHO },
  });
});
afterAll(async () => {
  keys.close();
  await test.close();
});

const call = (path: string, init: RequestInit = {}) => fetch(test.cloud.output(STACK, "Url") + path, init);
const event = async (path: string, init?: RequestInit) =>
  (await (await call(path, init)).json()) as Record<string, never>;

describe("a request", () => {
  it("reaches the route that says it most exactly", async () => {
    for (const [path, key] of [
      ["/shops/featured", "GET /shops/featured"],
      ["/shops/s-1", "GET /shops/{id}"],
      ["/shops/s-1/products", "GET /{proxy+}"],
    ] as const)
      expect(await event(path)).toMatchObject({ routeKey: key });
    expect(await event("/shops/s-1", { method: "DELETE" })).toMatchObject({ routeKey: "ANY /shops/{id}" });
    const none = await call("/nothing/here", { method: "PUT" });
    expect([none.status, await none.json()]).toEqual([404, { message: "Not Found" }]);
  });

  it("comes to the function as an event of format 2.0", async () => {
    const headers = { "content-type": "application/json", cookie: "a=1; b=2", "x-odd": "1" };
    const body = JSON.stringify({ name: "café" });
    expect(await event("/shops?tag=a&tag=b&q=r%26b", { method: "POST", headers, body })).toEqual({
      version: "2.0",
      routeKey: "POST /shops",
      rawPath: "/shops",
      rawQueryString: "tag=a&tag=b&q=r%26b",
      cookies: ["a=1", "b=2"],
      headers: expect.objectContaining({
        "x-odd": "1",
        "x-forwarded-for": "127.0.0.1",
        "x-amzn-trace-id": expect.stringMatching(/^Root=1-/),
      }),
      queryStringParameters: { tag: "a,b", q: "r&b" },
      requestContext: expect.objectContaining({
        accountId: test.cloud.account,
        http: expect.objectContaining({ method: "POST", path: "/shops", sourceIp: "127.0.0.1" }),
        stage: "$default",
        time: expect.stringMatching(/^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      }),
      body,
      isBase64Encoded: false,
    });
  });

  it("hands on path parameters decoded, and bytes in base64", async () => {
    expect(await event("/shops/s%201")).toMatchObject({ pathParameters: { id: "s 1" }, rawPath: "/shops/s%201" });
    expect(await event("/a/b%2Fc")).toMatchObject({ pathParameters: { proxy: "a/b/c" } });
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff);
    const sent = { method: "POST", headers: { "content-type": "image/jpeg" }, body: bytes };
    expect(await event("/shops", sent)).toMatchObject({
      isBase64Encoded: true,
      body: Buffer.from(bytes).toString("base64"),
    });
  });

  it("is answered with the function's status, headers and cookies, or with what it returned", async () => {
    const answer = await call("/anything");
    expect([answer.status, answer.headers.get("x-given"), answer.headers.getSetCookie()]).toEqual([
      201,
      "yes",
      ["a=1", "b=2"],
    ]);
    const raw = await call("/raw");
    expect([raw.status, await raw.json()]).toEqual([200, { greeting: "halo" }]);
  });

  it("is told nothing of why the function failed", async () => {
    const answer = await call("/fail");
    expect([answer.status, await answer.json()]).toEqual([500, { message: "Internal Server Error" }]);
    expect(test.cloud.functions[0]).toMatchObject({ lastError: expect.stringContaining("a secret of the function") });
  });

  it("of more than ten megabytes is refused", async () => {
    expect((await call("/shops", { method: "POST", body: "x".repeat(10 * 1024 * 1024 + 1) })).status).toBe(413);
  });

  it("beyond what the stage lets through is told to come later", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => call("/rare")));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await call("/shops/s-1")).status).toBe(201);
  });
});

describe("a guarded route", () => {
  const ask = async (token?: string, path = "/me") =>
    call(path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  const soon = () => Math.floor(test.cloud.clock.now() / 1000) + 300;
  const claims = (changes: object = {}): JWTPayload => ({
    iss: issuer,
    aud: AUDIENCE,
    sub: "u-1",
    exp: soon(),
    ...changes,
  });
  const sign = (payload: JWTPayload, alg: string, kid: string, key: CryptoKey | Uint8Array) =>
    new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
  const rs256 = (changes?: object) => sign(claims(changes), "RS256", "rsa", rsa.privateKey);

  it("hands on the claims of a good token", async () => {
    const answer = await ask(await rs256({ roles: ["owner", "staff"], shop: { id: "s-1" } }));
    const { requestContext } = (await answer.json()) as { requestContext: { authorizer: object } };
    expect(requestContext.authorizer).toEqual({
      jwt: {
        claims: expect.objectContaining({ sub: "u-1", aud: AUDIENCE, roles: "[owner staff]", shop: '{"id":"s-1"}' }),
        scopes: null,
      },
    });
  });

  it("lets nobody in without one, and says what it wants", async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get("www-authenticate"), await answer.json()]).toEqual([
      401,
      "Bearer",
      { message: "Unauthorized" },
    ]);
  });

  it.each<[string, () => Promise<string> | string]>([
    ["of another algorithm, though its key is published", () => sign(claims(), "ES256", "ec", ec.privateKey)],
    [
      "signed with the public key as if it were a secret",
      async () => sign(claims(), "HS256", "rsa", Buffer.from(await exportSPKI(rsa.publicKey))),
    ],
    ["signed by nobody", () => new UnsecuredJWT(claims()).encode()],
    ["of another issuer", () => rs256({ iss: "http://127.0.0.1:1" })],
    ["for another audience", () => rs256({ aud: "other" })],
    ["without an audience", () => rs256({ aud: undefined })],
    ["that has run out", () => rs256({ exp: soon() - 301 })],
    ["that never runs out", () => rs256({ exp: undefined })],
    ["that is not good yet", () => rs256({ nbf: soon() })],
    [
      "of a foreign key under a known name",
      async () => sign(claims(), "RS256", "rsa", (await generateKeyPair("RS256")).privateKey),
    ],
    [
      "that was changed",
      async () => (await rs256()).replace(/\.(.)/, (_, first: string) => `.${first === "e" ? "f" : "e"}`),
    ],
    ["that is none", () => "halo"],
  ])("refuses a token %s", async (_, token) => {
    expect((await ask(await token())).status).toBe(401);
  });

  it("takes client_id where there is no audience", async () => {
    expect((await ask(await rs256({ aud: undefined, client_id: AUDIENCE }))).status).toBe(201);
  });

  it("that asks for a scope is closed to a token without it", async () => {
    expect((await ask(await rs256({ scope: "orders:read" }), "/scoped")).status).toBe(403);
    expect((await ask(await rs256({ scope: "orders:read orders:write" }), "/scoped")).status).toBe(201);
  });

  it("judges by the cloud's clock", async () => {
    const token = await rs256();
    test.cloud.clock.advance(301_000);
    expect((await ask(token)).status).toBe(401);
  });
});
