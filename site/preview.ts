import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname } from "node:path";
import sharp from "sharp";
import { buildSite } from "./build.ts";
import { answerApi } from "./test-support/fake-api.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";
import { placeholder } from "./test-support/placeholder.ts";

/** Shows every page from the small catalogue of the tests, without any cloud: `node site/preview.ts`, PORT (default 4321). */
const PORT = Number(process.env["PORT"] ?? 4321);
const client = new URL("./dist/client", import.meta.url);
const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

await buildSite();
const { render } = await import("./render.ts");
const preview = await sharp(Buffer.from(placeholder("preview")))
  .resize(320)
  .avif({ quality: 45, effort: 2 })
  .toBuffer();
const store = fixtureStore({ preview });

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(PORT, () => console.log(`http://localhost:${PORT}/`));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname.startsWith("/api/")) return api(request, response, pathname, searchParams);
  if (pathname.startsWith("/_astro/")) return send(response, pathname, await readFile(client.pathname + pathname));
  if (pathname.startsWith("/media/")) return send(response, ".svg", placeholder(pathname.split(/[/-]/)[2] ?? ""));
  const page = orderPage(pathname);
  const { status, body } = await render(store, page);
  const shown = status === 404 ? (await render(store, "/404/")).body : body;
  response.writeHead(status, { "content-type": TYPES[extname(page)] ?? "text/html" }).end(shown);
}

/** One page stands for every order, in each language, as at the edge. */
const orderPage = (pathname: string) => `/${pathname.slice(1).replace(/^(en\/)?pesanan\/.*$/, "$1pesanan/")}` as const;

async function api(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const text = (await request.toArray()).join("");
  const { status, body } = await answerApi({
    method: request.method ?? "GET",
    path,
    query,
    key: String(request.headers["idempotency-key"] ?? ""),
    body: text ? JSON.parse(text) : undefined,
  });
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function send(response: ServerResponse, path: string, body: string | Buffer): void {
  response.writeHead(200, { "content-type": TYPES[extname(path)] ?? TYPES[path] ?? "text/plain" }).end(body);
}
