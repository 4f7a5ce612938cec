import { DomainError } from "@etalase/kit";
import type { Context } from "hono";
import * as z from "zod/mini";
import type { Env } from "./env.ts";

/** What makes a route cost more than a few reads. */
export type Cost = "buying" | "searching" | "uploading" | "importing";

/** So many a second, and so many at once. */
export interface Allowance {
  rate: number;
  burst: number;
}

/**
 * What one warm function lets through, for one client and for a whole regency. Who buys has no account, and a mobile network shows thousands of phones by one address: there a client may be a
 * crowd. A regency's 40 orders a second are a hundred million a month.
 */
const ALLOWED: Record<Cost, { client: Allowance; tenant: Allowance }> = {
  buying: { client: { rate: 30, burst: 500 }, tenant: { rate: 40, burst: 600 } },
  searching: { client: { rate: 2, burst: 60 }, tenant: { rate: 30, burst: 300 } },
  uploading: { client: { rate: 1, burst: 60 }, tenant: { rate: 20, burst: 300 } },
  importing: { client: { rate: 0.2, burst: 20 }, tenant: { rate: 2, burst: 60 } },
};

const MOST_KEPT = 20_000;

/** Buckets of tokens by name, those that were used longest ago forgotten first. Answers how many seconds are to be waited: none when a token was taken. */
export function buckets(now = Date.now): (name: string, allowance: Allowance) => number {
  const kept = new Map<string, { tokens: number; at: number }>();
  return (name, { rate, burst }) => {
    const at = now();
    const known = kept.get(name) ?? { tokens: burst, at };
    const tokens = Math.min(burst, known.tokens + ((at - known.at) / 1_000) * rate);
    const isTaken = tokens >= 1;
    kept.delete(name);
    kept.set(name, { tokens: isTaken ? tokens - 1 : tokens, at });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return isTaken ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate));
  };
}

const take = buckets();

/** Throws `rate.limited`, with the seconds to wait, when a client or its regency asks for too much. A client that is refused takes nothing of its regency's. */
export function limit(cost: Cost, context: Context<Env>): void {
  const { client, tenant } = ALLOWED[cost];
  const id = context.req.param("tenant") ?? "";
  const retryAfter = take(`${cost} ${id} ${clientOf(context)}`, client) || take(`${cost} ${id}`, tenant);
  if (retryAfter > 0) throw new DomainError("rate.limited", { data: { retryAfter } });
}

const SignedIn = z.object({
  requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: z.object({ sub: z.string() }) }) }) }),
});

/** Whoever is signed in, else the address that CloudFront saw: the gateway adds CloudFront's own behind it. */
function clientOf(context: Context<Env>): string {
  const event = z.safeParse(SignedIn, context.env?.event);
  if (event.success) return event.data.requestContext.authorizer.jwt.claims.sub;
  return context.req.header("x-forwarded-for")?.split(",").at(-2)?.trim() ?? "";
}
