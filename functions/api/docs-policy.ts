import { createHash } from "node:crypto";

export const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d2b22;background:#faf6ee}table{border-collapse:collapse;width:100%}td{border-top:1px solid #d9d2c3;padding:.5rem;vertical-align:top}code{overflow-wrap:anywhere}";

/** The page that describes the API has one style and nothing else. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
