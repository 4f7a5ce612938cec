import { messages } from "@etalase/kit";
import * as z from "zod";
import type { Route } from "./api/contract/route.ts";

type Json = Record<string, unknown>;

const SHORT: Record<number, string> = { 200: "Done", 201: "Created" };

/** The OpenAPI 3.1 description of routes; made when the functions are built, so that none of it weighs on a request. */
export function openapi(routes: Record<string, Route>): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, definition] of Object.entries(routes)) {
    const path = definition.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [definition.method]: operation(operationId, definition) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Etalase",
      version: "1",
      description:
        "Marketplace of a regency's micro businesses. Errors are RFC 9457 problem documents with a code of a closed list.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Problem: problemSchema() },
      securitySchemes: { member: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

function operation(operationId: string, definition: Route): Json {
  const key = definition.key ? [{ ...header("Idempotency-Key"), schema: schemaOf(definition.key, "input") }] : [];
  return {
    operationId,
    summary: definition.summary,
    tags: [TAGS[definition.access]],
    ...(definition.access !== "public" ? { security: [{ member: [] }] } : {}),
    parameters: [...parameters(definition.params, "path"), ...parameters(definition.query, "query"), ...key],
    ...(definition.body
      ? { requestBody: { required: true, content: json("application/json", schemaOf(definition.body, "input")) } }
      : {}),
    responses: {
      [definition.status]: {
        description: SHORT[definition.status] ?? "",
        content: json("application/json", schemaOf(definition.answer, "output")),
      },
      default: {
        description: "Refused or failed",
        content: json("application/problem+json", { $ref: "#/components/schemas/Problem" }),
      },
    },
  };
}

const TAGS: Record<Route["access"], string> = {
  public: "shopper",
  person: "vendor",
  shop: "vendor",
  owner: "vendor",
  officer: "officer",
};

const json = (type: string, schema: Json): Json => ({ [type]: { schema } });
const header = (name: string): Json => ({ name, in: "header", required: true });

function parameters(schema: Route["params"] | undefined, where: "path" | "query"): Json[] {
  const described = schema && schemaOf(schema, "input");
  const required = new Set((described?.["required"] as string[] | undefined) ?? []);
  return Object.entries((described?.["properties"] as Json | undefined) ?? {}).map(([name, each]) => ({
    name,
    in: where,
    required: where === "path" || required.has(name),
    schema: each,
  }));
}

function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return described;
}

const problemSchema = (): Json =>
  schemaOf(
    z.object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      code: z.enum(Object.keys(messages) as [string, ...string[]]),
      detail: z.string(),
      retryable: z.boolean(),
      errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
      data: z.record(z.string(), z.unknown()).optional(),
    }),
    "output",
  );
