import { DomainError } from "@etalase/kit";
import type { Context, MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import type { Env } from "./env.ts";

/** What the gateway's authorizer leaves of a token it has checked: claims as text. */
const Authorized = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.object({ sub: z.string(), memberships: z.string() }) }) }),
  }),
});

function claimsOf(context: Context<Env>): { sub: string; memberships: string } {
  const authorized = z.safeParse(Authorized, context.env?.event);
  if (!authorized.success) throw new DomainError("auth.required");
  return authorized.data.requestContext.authorizer.jwt.claims;
}

/** Lets whoever is signed in through, member of something or not. */
export const signedIn: MiddlewareHandler<Env> = async (context, next) => {
  context.set("person", claimsOf(context).sub);
  await next();
};

/** Lets officers of the regency in the path through; to others there is nothing here. */
export const officersOnly: MiddlewareHandler<Env> = async (context, next) => {
  const { sub, memberships } = claimsOf(context);
  if (!memberships.split(" ").includes(`${context.req.param("tenant")}:officer`)) throw new DomainError("not_found");
  context.set("person", sub);
  await next();
};
