import { Phone } from "@etalase/domain/person";
import { DomainError } from "@etalase/kit";
import type { Context } from "hono";
import * as z from "zod/mini";
import { fieldErrors } from "../api/contract/field-errors.ts";
import type { Env } from "../api/env.ts";

export const AskForCode = z.strictObject({ phone: Phone });
export const SignIn = z.strictObject({
  phone: Phone,
  code: z.string().check(z.trim(), z.regex(/^\d{6}$/)),
});
export const HoldsRefreshToken = z.strictObject({ refreshToken: z.string().check(z.minLength(1), z.maxLength(200)) });

/** The body of a request, as its schema says. Throws `request.malformed` or `request.invalid`. */
export async function bodyOf<S extends z.ZodMiniType>(schema: S, context: Context<Env>): Promise<z.infer<S>> {
  const parsed = z.safeParse(schema, await json(context));
  if (parsed.success) return parsed.data;
  throw new DomainError("request.invalid", { errors: fieldErrors(parsed.error.issues, "") });
}

async function json(context: Context<Env>): Promise<unknown> {
  if (!context.req.header("content-type")?.startsWith("application/json")) throw new DomainError("request.malformed");
  try {
    return JSON.parse(await context.req.text());
  } catch (cause) {
    throw new DomainError("request.malformed", { cause });
  }
}

const FromGateway = z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) });

/** The address that a request came from. Requests without one count as one source. */
export function sourceOf(context: Context<Env>): string {
  const event = z.safeParse(FromGateway, context.env?.event);
  return event.success ? event.data.requestContext.http.sourceIp : "";
}
