import type { Route } from "./api/contract/route.ts";

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** The API for people to read: every route with its summary; the details are in the description that it links to. */
export function openapiPage(routes: Record<string, Route>): string {
  const rows = Object.values(routes).map(
    ({ method, path, summary, access }) =>
      `<tr><td><b>${method.toUpperCase()}</b></td><td><code>${escape(path)}</code></td><td>${escape(summary)}</td><td>${access}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Etalase API</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d2b22;background:#faf6ee}table{border-collapse:collapse;width:100%}td{border-top:1px solid #d9d2c3;padding:.5rem;vertical-align:top}code{overflow-wrap:anywhere}</style></head>
<body><h1>Etalase API</h1><p>The whole description: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problem documents; every POST that creates takes an <code>Idempotency-Key</code>. Routes marked "shop" need a bearer token of a member of that shop.</p>
<table>${rows.join("")}</table></body></html>`;
}
