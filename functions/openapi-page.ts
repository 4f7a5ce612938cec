import type { Route } from "./api/contract/route.ts";
import { STYLE } from "./api/docs-policy.ts";

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** The API for people to read: every route with its summary; the details are in the description that it links to. */
export function openapiPage(routes: Record<string, Route>): string {
  const rows = Object.values(routes).map(
    ({ method, path, summary, access }) =>
      `<tr><td><b>${method.toUpperCase()}</b></td><td><code>${escape(path)}</code></td><td>${escape(summary)}</td><td>${access}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Etalase API</title>
<style>${STYLE}</style></head>
<body><h1>Etalase API</h1><p>The whole description: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problem documents; every POST that creates takes an <code>Idempotency-Key</code>. Routes marked "shop" need a bearer token of a member of that shop.</p>
<table>${rows.join("")}</table></body></html>`;
}
