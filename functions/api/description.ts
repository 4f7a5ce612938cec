import { readFile } from "node:fs/promises";
import type { Hono } from "hono";
import { DOCS_POLICY } from "./docs-policy.ts";
import type { Env } from "./env.ts";

/** Made when the functions are built (see `build.ts`), beside the bundle. */
const files = {
  "/api/v1/openapi.json": ["openapi.json", { "content-type": "application/json" }],
  "/api/v1/docs": [
    "openapi.html",
    { "content-type": "text/html; charset=utf-8", "content-security-policy": DOCS_POLICY },
  ],
} as const;

/** The OpenAPI description of the API, for programs and for people. */
export function description(app: Hono<Env>): void {
  for (const [path, [name, headers]] of Object.entries(files)) {
    app.get(path, async (context) =>
      context.body(await readFile(new URL(`./${name}`, import.meta.url), "utf8"), 200, {
        ...headers,
        "cache-control": "public, max-age=300",
      }),
    );
  }
}
