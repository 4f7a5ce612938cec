import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudError, systemCode } from "./errors.ts";

/** A request as the services see it, wherever it came from. */
export interface HttpRequest {
  method: string;
  /** The path as it was sent, still percent-encoded. */
  path: string;
  /** The query without its question mark. */
  query: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  ip: string;
}

export interface HttpResponse {
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  body: Buffer;
}

export const jsonResponse = (status: number, value: unknown, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: Buffer.from(JSON.stringify(value)),
});

const LARGEST_BODY = 512 * 1024 * 1024;

/** Reads a whole request; bodies beyond the limit are cut off with an error. */
export async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const url = incoming.url ?? "/";
  const mark = url.indexOf("?");
  return {
    method: incoming.method ?? "GET",
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? "" : url.slice(mark + 1),
    headers: joinHeaders(incoming),
    body: await readBody(incoming),
    ip: incoming.socket.remoteAddress ?? "127.0.0.1",
  };
}

function joinHeaders(incoming: IncomingMessage): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(",") : value;
  return joined;
}

function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY) incoming.destroy(new Error("The body is too large"));
      else chunks.push(chunk);
    });
    incoming.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    incoming.on("error", reject);
  });
}

export function writeResponse(out: ServerResponse, response: HttpResponse, withBody = true): void {
  const headers: OutgoingHttpHeaders = { ...response.headers };
  if (response.status !== 204 && response.status !== 304) headers["content-length"] ??= response.body.length;
  out.writeHead(response.status, headers);
  out.end(withBody ? response.body : undefined);
}

/** Listens on the loopback interface; 0 takes any free port. A taken port is told in a sentence. */
export function listen(server: Server, port: number): Promise<number> {
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = systemCode(error) === "EADDRINUSE";
      const hint = `Port ${port} is in use by another program. Stop it, or choose another port, e.g. PORT=${port + 1}.`;
      reject(taken ? new CloudError(hint) : error);
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Listens where it listened last time, so that addresses stay good across restarts; elsewhere if that is taken. */
export async function listenAgain(server: Server, last: number): Promise<number> {
  try {
    return await listen(server, last);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return listen(server, 0);
  }
}

export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  if (server.listening) await new Promise((resolve) => server.close(resolve));
}
