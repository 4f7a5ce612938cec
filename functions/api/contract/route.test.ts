import { membershipsClaim, type Role } from "@etalase/domain/member";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { aTenant } from "../../../test/support/tenant-fixture.ts";
import type { Env } from "../env.ts";
import { membersOnly } from "../members-only.ts";
import { problem } from "../problem.ts";
import { on, route } from "./route.ts";

const SHOP = "shp_01J8ZQ4V6T3M9K2N5P7R8S0W1X";
const OTHER = "shp_01J8ZQ4V6T3M9K2N5P7R8S0W2Y";
const app = new Hono<Env>();
app.onError(problem);
app.use(async (context, next) => {
  context.set("tenant", tenant);
  await next();
});
app.use("/api/v1/:tenant/vendor/shops/:shop/*", membersOnly);
let tenant = aTenant();
const usual = {
  summary: "",
  params: z.object({ tenant: z.string(), shop: z.string() }),
  status: 200,
  answer: z.object({ done: z.boolean() }),
} as const;
const done = async () => ({ done: true });
for (const access of ["shop", "owner"] as const) {
  const path = `/api/v1/:tenant/vendor/shops/:shop/for-${access}`;
  on(app, route({ ...usual, method: "get", path, access }), done);
}
on(app, route({ ...usual, method: "post", path: "/api/v1/:tenant/begin/:shop", access: "public" }), done);
on(
  app,
  route({ ...usual, method: "post", path: "/api/v1/:tenant/end/:shop", access: "public", evenSuspended: true }),
  done,
);

const ask = async (access: "shop" | "owner", role: Role, shop = SHOP) => {
  const claims = { sub: "per_1", memberships: membershipsClaim([{ tenant: "3603", role, shop }]) };
  const event = { requestContext: { authorizer: { jwt: { claims } } } };
  const answer = await app.request(`/api/v1/3603/vendor/shops/${SHOP}/for-${access}`, {}, { event });
  return { status: answer.status, ...((await answer.json()) as object) };
};

describe("a route for owners", () => {
  it("is open to them", async () => {
    expect(await ask("owner", "owner")).toEqual({ status: 200, done: true });
  });

  it("tells staff of the shop that it is not for them", async () => {
    expect(await ask("owner", "staff")).toMatchObject({ status: 409, code: "auth.owner_only" });
    expect(await ask("shop", "staff")).toEqual({ status: 200, done: true });
  });

  it("does not exist for an owner of another shop, nor for other roles", async () => {
    expect(await ask("owner", "owner", OTHER)).toMatchObject({ status: 404, code: "not_found" });
    for (const role of ["officer", "buyer", "operator"] as const)
      expect(await ask("owner", role)).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("a route of a suspended regency", () => {
  afterEach(() => {
    tenant = aTenant();
  });
  const send = async (path: string, method = "POST") => {
    const answer = await app.request(`/api/v1/3603/${path}/${SHOP}`, { method });
    return { status: answer.status, ...((await answer.json()) as object) };
  };

  it("that begins something answers why it waits; one that brings something to its end works", async () => {
    expect((await send("begin")).status).toBe(200);
    tenant = aTenant({ suspended: { at: "2026-11-24T01:05:00.000Z", reason: "Pindah data" } });
    expect(await send("begin")).toMatchObject({
      status: 503,
      code: "tenant.suspended",
      data: { reason: "Pindah data" },
    });
    expect((await send("end")).status).toBe(200);
    expect((await ask("shop", "staff")).status).toBe(200);
  });
});
