import type { Tenant } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as z from "zod/mini";
import type { Env } from "../env.ts";
import { type Cost, limit } from "../limits.ts";
import { writeDown } from "../write-down.ts";
import { fieldErrors } from "./field-errors.ts";

type Schema = z.ZodMiniType;

/** One definition of a route: it validates, types its handler and describes itself in OpenAPI. */
export interface Route {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** With `:name` where a part of the path is given. */
  path: string;
  summary: string;
  /** Who may call it: anyone, whoever is signed in, people of the shop in the path, its owners alone, or officers of the regency. */
  access: "public" | "person" | "shop" | "owner" | "officer";
  /** Whether it is written down, where its method says otherwise: a reading of what few may see is, a question that is posted for what it names is not. */
  noted?: boolean;
  /** Brings to an end what was begun, hence also while the regency is suspended. Everything else that is not read then waits. */
  evenSuspended?: true;
  params: z.ZodMiniObject;
  query?: z.ZodMiniObject;
  body?: Schema;
  /** Creates something: it takes an `Idempotency-Key` and is safe to send twice. */
  key?: Schema;
  /** What makes it costly: clients and regencies that ask too often are told to wait. */
  cost?: Cost;
  status: 200 | 201;
  answer: Schema;
}

export const route = <const R extends Route>(definition: R): R => definition;

type Output<S> = S extends Schema ? z.infer<S> : undefined;

export interface Input<R extends Route> {
  params: Output<R["params"]>;
  query: Output<R["query"]>;
  body: Output<R["body"]>;
  key: Output<R["key"]>;
}

/** Puts a route behind its path: what comes in is parsed first, what goes out is the route's answer. */
export function on<R extends Route>(
  app: Hono<Env>,
  definition: R,
  work: (input: Input<R>, context: Context<Env>) => Promise<z.input<R["answer"]>>,
): void {
  app.on(definition.method.toUpperCase(), definition.path, async (context) => {
    if (definition.access === "owner" && context.var.role !== "owner") throw new DomainError("auth.owner_only");
    refuseSuspended(definition, context.var.tenant);
    const input = await inputOf(definition, context);
    if (definition.cost) limit(definition.cost, context);
    // First: of what was done there must be an entry, of what then was refused there may be one.
    if (isNoted(definition)) await writeDown(definition, context);
    const answer = await work(input, context);
    return context.json(answer, definition.status as ContentfulStatusCode, { "cache-control": "no-store" });
  });
}

/** What officers and people of shops do, other than read. */
const isNoted = ({ method, access, noted }: Route): boolean =>
  noted ?? (method !== "get" && ["officer", "shop", "owner"].includes(access));

function refuseSuspended({ method, evenSuspended }: Route, { suspended }: Tenant): void {
  if (suspended && method !== "get" && !evenSuspended)
    throw new DomainError("tenant.suspended", { data: { reason: suspended.reason } });
}

async function inputOf<R extends Route>(definition: R, context: Context<Env>): Promise<Input<R>> {
  const params = z.safeParse(definition.params, context.req.param());
  // A malformed id names nothing that exists.
  if (!params.success) throw new DomainError("not_found");
  return {
    params: params.data,
    query: definition.query && parse(definition.query, context.req.query(), "query"),
    body: definition.body && parse(definition.body, await bodyOf(context), ""),
    key: definition.key && keyOf(definition.key, context.req.header("idempotency-key")),
  } as Input<R>;
}

function parse(schema: Schema, value: unknown, where: string): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new DomainError("request.invalid", { errors: fieldErrors(parsed.error.issues, where) });
}

function keyOf(schema: Schema, header: string | undefined): unknown {
  if (header === undefined) throw new DomainError("request.key_missing");
  return parse(schema, header, "Idempotency-Key");
}

async function bodyOf(context: Context<Env>): Promise<unknown> {
  if (!context.req.header("content-type")?.startsWith("application/json")) throw new DomainError("request.malformed");
  try {
    return JSON.parse(await context.req.text());
  } catch (cause) {
    throw new DomainError("request.malformed", { cause });
  }
}
