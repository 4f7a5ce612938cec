import { InviteId, NewInvite } from "@etalase/domain/member";
import { Email, FullName, Phone } from "@etalase/domain/person";
import { DomainError } from "@etalase/kit";
import type { Context } from "hono";
import * as z from "zod/mini";
import { fieldErrors } from "../api/contract/field-errors.ts";
import type { Env } from "../api/env.ts";

/** Where a code goes: by WhatsApp to a phone, or to an e-mail address. */
export interface Contact {
  channel: "whatsapp" | "email";
  to: string;
}

const Code = z.string().check(z.trim(), z.regex(/^\d{6}$/));
const Bytes = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[\w-]+$/));

const contact = { phone: z.optional(Phone), email: z.optional(Email) };
const exactlyOne = z.refine<{ phone?: string | undefined; email?: string | undefined }>(
  ({ phone, email }) => (phone === undefined) !== (email === undefined),
  { path: ["phone"], error: "required" },
);

/** `join` asks for a code also for a number that is not known yet. */
export const AskForCode = z.strictObject({ ...contact, join: z.optional(z.literal(true)) }).check(exactlyOne);
/** A number that is not known yet joins with a `name`. */
export const SignIn = z.strictObject({ ...contact, code: Code, name: z.optional(FullName) }).check(exactlyOne);
export const HoldsRefreshToken = z.strictObject({ refreshToken: z.string().check(z.minLength(1), z.maxLength(200)) });

export const NewEmail = z.strictObject({ email: Email });
export const ConfirmEmail = z.strictObject({ email: Email, code: Code });

/** What a browser hands over when a passkey was made (`AuthenticatorAttestationResponse`), bytes as base64url. */
export const NewPasskey = z.strictObject({
  id: Bytes(1_400),
  clientData: Bytes(2_000),
  authenticatorData: Bytes(4_000),
  publicKey: Bytes(1_500),
  name: FullName,
});
export type NewPasskey = z.infer<typeof NewPasskey>;
export const RenamePasskey = z.strictObject({ name: FullName });

/** What a browser hands over when a passkey signed (`AuthenticatorAssertionResponse`). */
export const UsedPasskey = z.strictObject({
  id: Bytes(1_400),
  person: Bytes(100),
  clientData: Bytes(2_000),
  authenticatorData: Bytes(2_000),
  signature: Bytes(1_500),
});
export type UsedPasskey = z.infer<typeof UsedPasskey>;

export const HoldsInvite = z.strictObject({ invite: z.string().check(z.minLength(1), z.maxLength(200)) });
export const AcceptInvite = z.extend(HoldsInvite, { code: Code, name: FullName });
export { InviteId, NewInvite };

/** The one way to reach somebody that a body names. */
export const contactIn = ({ phone, email }: { phone?: string | undefined; email?: string | undefined }): Contact =>
  phone === undefined ? { channel: "email", to: email ?? "" } : { channel: "whatsapp", to: phone };

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

const LONGEST_USER_AGENT = 300;

/** What the browser calls itself. */
export const userAgentOf = (context: Context<Env>): string =>
  (context.req.header("user-agent") ?? "").slice(0, LONGEST_USER_AGENT);
