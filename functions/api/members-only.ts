import { membershipsIn, shopRole } from "@etalase/domain/member";
import { DomainError } from "@etalase/kit";
import type { MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import type { Env } from "./env.ts";

/** What the gateway's authorizer leaves of a token it has checked: claims as text. */
const Authorized = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.object({ sub: z.string(), memberships: z.string() }) }) }),
  }),
});

/**
 * Lets people of the shop in the path through. Signatures, issuer, audience and expiry were checked by the gateway, the only caller of this function; another's shop answers
 * as one that does not exist.
 */
export const membersOnly: MiddlewareHandler<Env> = async (context, next) => {
  const authorized = z.safeParse(Authorized, context.env?.event);
  if (!authorized.success) throw new DomainError("auth.required");
  const { sub, memberships } = authorized.data.requestContext.authorizer.jwt.claims;
  const { tenant = "", shop = "" } = context.req.param() as Record<string, string>;
  const role = shopRole(membershipsIn(memberships), tenant, shop);
  if (!role) throw new DomainError("not_found");
  context.set("role", role);
  context.set("person", sub);
  await next();
};
