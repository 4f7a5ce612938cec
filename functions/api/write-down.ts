import { moment } from "@etalase/kit";
import type { Context } from "hono";
import type { Route } from "./contract/route.ts";
import type { Env } from "./env.ts";

/** Puts what is asked for into the regency's chain of acts: who, in which role, from where. Throws `busy` where it cannot be written; it is not done then. */
export async function writeDown({ method, path, access }: Route, context: Context<Env>): Promise<void> {
  const { tenant: _, ...subject } = context.req.param() as Record<string, string>;
  await context.var.audits.append(context.var.tenant.id, {
    at: moment(Date.now()),
    role: access === "officer" ? "officer" : "vendor",
    who: context.var.person,
    from: addressOf(context),
    what: `${method.toUpperCase()} ${path.replace("/api/v1/:tenant", "")}`,
    subject,
  });
}

const UNKNOWN = "";

/** The last but one of those that the request came through is whom CloudFront saw; the last is CloudFront itself. */
const addressOf = (context: Context<Env>): string => {
  const through = (context.req.header("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
  return through.at(-2) ?? through.at(-1) ?? UNKNOWN;
};
