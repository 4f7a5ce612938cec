import { fileURLToPath } from "node:url";
import { publishAssets } from "@etalase/cli";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop, sharedCloud, TENANT, type TestCloud } from "../support/cloud.ts";

const CLIENT = fileURLToPath(new URL("../../site/dist/client/", import.meta.url));

let test: TestCloud;
let product: string;
let script: string;

beforeAll(async () => {
  test = await sharedCloud();
  await publishAssets(test.target, CLIENT);
  const { shop, products } = await openShop(test, [5]);
  product = `/${shop.districtSlug}/${shop.slug}/${products[0]?.slug}/`;
  script = /src="(\/_astro\/[^"]+\.js)"/.exec(await (await fetch(test.cloud.url + product)).text())?.[1] ?? "";
});
afterAll(() => test?.close());

const PAGE = "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types etalase";
const FILE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const answers: [what: string, address: () => string, status: number, policy: string, request?: RequestInit][] = [
  ["the home page", () => "/", 200, PAGE],
  ["a product", () => product, 200, PAGE],
  ["a product in English", () => `/en${product}`, 200, PAGE],
  ["the page of an order", () => `/pesanan/${crypto.randomUUID()}/`, 200, PAGE],
  ["the vendor's workplace", () => "/dasbor/", 200, PAGE],
  ["a page that is not there", () => "/tidak-ada/", 404, PAGE],
  ["an address without its last slash", () => "/panongan", 301, FILE],
  ["a script", () => script, 200, PAGE],
  ["a script that is not there", () => "/_astro/x.js", 404, PAGE],
  ["a picture that is not there", () => "/media/x.avif", 404, FILE],
  ["the places to choose from", () => "/data/districts.json", 200, FILE],
  ["the API's health", () => "/api/health", 200, FILE],
  ["the API's description", () => "/api/v1/openapi.json", 200, FILE],
  ["the API's page for people", () => "/api/v1/docs", 200, "default-src 'none'; style-src 'sha256-"],
  ["an order that is not there", () => `/api/v1/${TENANT}/checkouts/${crypto.randomUUID()}`, 404, FILE],
  ["a route that is not there", () => "/api/v1/nothing", 404, FILE],
  ["a request that cannot be read", () => `/api/v1/${TENANT}/quotes`, 400, FILE, { method: "POST", body: "{" }],
  ["a vendor's orders without a token", () => `/api/v1/${TENANT}/vendor/shops/x/orders`, 401, FILE],
  ["a sign-in without a number", () => "/api/identity/codes", 400, FILE, { method: "POST" }],
];

describe("every answer tells browsers what it may be used for", () => {
  it.each(answers)("%s", async (_what, address, status, policy, request = {}) => {
    const answer = await fetch(test.cloud.url + address(), { redirect: "manual", ...request });
    const { headers } = answer;
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject({
      "strict-transport-security": "max-age=63072000",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=(self)"),
    });
    const said = headers.get("content-security-policy") ?? "";
    expect(said).toContain(policy);
    expect(said).toContain("frame-ancestors 'none'");
    expect(said).not.toContain("unsafe");
    expect(headers.get("x-powered-by") ?? headers.get("server")).toBeNull();
  });
});
