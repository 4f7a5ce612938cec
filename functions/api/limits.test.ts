import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { aTenant } from "../../test/support/tenant-fixture.ts";
import { on, route } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { buckets } from "./limits.ts";
import { problem } from "./problem.ts";

describe("a bucket", () => {
  it("gives its burst at once, then one for each share of a second, and says how long to wait", () => {
    let now = 0;
    const take = buckets(() => now);
    const allowance = { rate: 0.5, burst: 2 };
    expect([take("a", allowance), take("a", allowance), take("a", allowance)]).toEqual([0, 0, 2]);
    expect(take("b", allowance)).toBe(0);
    now = 1_000;
    expect(take("a", allowance)).toBe(1);
    now = 2_000;
    expect([take("a", allowance), take("a", allowance)]).toEqual([0, 2]);
  });
});

describe("a costly route", () => {
  const app = new Hono<Env>();
  app.onError(problem);
  app.use(async (context, next) => {
    context.set("tenant", aTenant());
    await next();
  });
  const definition = route({
    method: "get",
    path: "/api/v1/:tenant/costly",
    summary: "",
    access: "public",
    cost: "importing",
    params: z.object({ tenant: z.string() }),
    status: 200,
    answer: z.object({}),
  });
  on(app, definition, async () => ({}));
  const ask = (tenant: string, client: string, claimed = "") =>
    app.request(`/api/v1/${tenant}/costly`, { headers: { "x-forwarded-for": `${claimed}${client}, 10.0.0.1` } });

  it("tells a client that asks too often when to come back, whatever address it claims, and serves the others", async () => {
    const answers = [];
    for (let time = 0; time < 25; time++) answers.push(await ask("3603", "198.51.100.7", `203.0.113.${time}, `));
    expect(answers.map(({ status }) => status)).toEqual([...Array(20).fill(200), ...Array(5).fill(429)]);
    const refused = answers.at(-1);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThanOrEqual(4);
    expect(await refused?.json()).toMatchObject({ status: 429, code: "rate.limited", retryable: true });
    expect((await ask("3603", "198.51.100.8")).status).toBe(200);
  });

  it("stops a regency whose clients together ask too much, and no other", async () => {
    const crowd = await Promise.all(Array.from({ length: 70 }, async (_, at) => ask("3672", `192.0.2.${at}`)));
    expect(crowd.filter(({ status }) => status === 429)).toHaveLength(10);
    expect((await ask("3671", "192.0.2.1")).status).toBe(200);
  });
});
