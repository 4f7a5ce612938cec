import { newId } from "@etalase/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NEIGHBOUR, openShop, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";

/** Of the costliest routes a warm function serves a regency two a second, and sixty at once (functions/api/limits.ts). */
const VENDORS = 5;
const OF_EACH = 60;
/** Within what is any client's. */
const OF_THE_NEIGHBOUR = 12;

let test: TestCloud;
beforeAll(async () => {
  test = await testCloud();
});
afterAll(() => test.close());

/** Asks for something costly of an import that is not there. */
async function vendorOf(tenant: string) {
  const { shop, token } = await openShop(test, [], tenant);
  const url = `${test.cloud.url}/api/v1/${tenant}/vendor/shops/${shop.id}/imports/${newId("import")}/checks`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return async () => {
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ columns: null }) });
    const { code } = (await answer.json()) as { code: string };
    return { status: answer.status, code, retryAfter: Number(answer.headers.get("retry-after")) };
  };
}

it("a regency at twenty times its share is told when to come back; its neighbour is served as ever", async () => {
  const vendors: Awaited<ReturnType<typeof vendorOf>>[] = [];
  for (let count = 0; count < VENDORS; count++) vendors.push(await vendorOf(TENANT));
  const neighbour = await vendorOf(NEIGHBOUR);
  const [flood, quiet]: Awaited<ReturnType<typeof neighbour>>[][] = [[], []];
  await Promise.all([
    ...vendors.map(async (ask) => {
      for (let count = 0; count < OF_EACH; count++) flood?.push(await ask());
    }),
    (async () => {
      for (let count = 0; count < OF_THE_NEIGHBOUR; count++) quiet?.push(await neighbour());
    })(),
  ]);

  const refused = flood?.filter(({ status }) => status === 429) ?? [];
  expect(refused.length).toBeGreaterThan(OF_EACH);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["rate.limited"]));
  expect(Math.min(...refused.map(({ retryAfter }) => retryAfter))).toBeGreaterThanOrEqual(1);
  expect(flood?.filter(({ status }) => status === 404)).toHaveLength(VENDORS * OF_EACH - refused.length);
  expect(quiet?.map(({ status }) => status)).toEqual(Array(OF_THE_NEIGHBOUR).fill(404));
});
