import { keptAs, lighter, marked } from "./rules.ts";
import { CACHES, type FetchingEvent, savesData } from "./scope.ts";
import { dropPage, keepPage, keepPicture, seenPage } from "./seen.ts";

/** How long the network may take where a page is at hand. */
const PATIENCE_MILLISECONDS = 4_000;
const FAILED = 500;

/** The network's answer; the one that was seen last, marked, where that fails or is slow; else the page that says so. */
export async function page(event: FetchingEvent, path: string): Promise<Response> {
  const fresh = fromNetwork(event, path);
  event.waitUntil(fresh.catch(() => undefined));
  const known = await keptPage(path);
  if (!known) return fresh.catch(() => offlinePage(path));
  const answer = await Promise.race([fresh.catch(() => undefined), patience()]);
  return answer && answer.status < FAILED ? answer : asKept(known);
}

async function fromNetwork(event: FetchingEvent, path: string): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (response.status === 404) await dropPage(path);
  await keepPage(path, response.clone());
  return response;
}

const patience = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MILLISECONDS));

const keptPage = async (path: string): Promise<Response | undefined> =>
  (await seenPage(path)) ?? (await caches.open(CACHES.shell)).match(keptAs(path));

async function asKept(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  const at = new Date(headers.get("date") ?? Date.now()).toISOString();
  return new Response(marked(await response.text(), at), { headers });
}

async function offlinePage(path: string): Promise<Response> {
  const page = path.startsWith("/en/") ? "/en/luring/" : "/luring/";
  const shell = await caches.open(CACHES.shell);
  return (await shell.match(page)) ?? (await shell.match("/luring/")) ?? Response.error();
}

/** A built file never changes under its name. */
export async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(CACHES.shell);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** Nor does a picture; who saves data gets the smallest. */
export async function picture(wanted: string): Promise<Response> {
  const path = savesData() ? lighter(wanted) : wanted;
  const known = await (await caches.open(CACHES.seen)).match(path);
  if (known) return known;
  const response = await fetch(path);
  if (response.ok) await keepPicture(path, response.clone());
  return response;
}

/** The list of villages hardly ever changes: the kept one will do where there is no network. */
export async function places(request: Request): Promise<Response> {
  const cache = await caches.open(CACHES.shell);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const known = await cache.match(request);
    if (known) return known;
    throw error;
  }
}
