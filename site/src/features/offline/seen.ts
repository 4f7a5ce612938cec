import { keptAs, picturesIn } from "./rules.ts";
import { CACHES } from "./scope.ts";

const MOST_PAGES = 60;
const MOST_PICTURES = 300;
const isPicture = ({ url }: Request): boolean => new URL(url).pathname.startsWith("/media/");

/** Keeps a page that was shown, the newest ones only; what is no page of this host, or went wrong, is not kept. */
export async function keepPage(path: string, response: Response): Promise<void> {
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  if (!response.ok || response.redirected || !isPage) return;
  await put(keptAs(path), response, MOST_PAGES, (request) => !isPicture(request));
}

export const keepPicture = (path: string, response: Response): Promise<void> =>
  put(path, response, MOST_PICTURES, isPicture);

export const seenPage = async (path: string): Promise<Response | undefined> =>
  (await caches.open(CACHES.seen)).match(keptAs(path));

export const dropPage = async (path: string): Promise<void> =>
  void (await (await caches.open(CACHES.seen)).delete(keptAs(path)));

/** Fetches a page that is open, and its small pictures (which the browser has at hand), and keeps them. */
export async function keepSeen(path: string): Promise<void> {
  const response = await fetch(path);
  const html = await response.clone().text();
  await keepPage(path, response);
  for (const picture of picturesIn(html)) {
    const file = await fetch(picture);
    if (file.ok) await keepPicture(picture, file);
  }
}

/** The oldest of its kind make room; what is put again counts as new. */
async function put(
  path: string,
  response: Response,
  most: number,
  isOfKind: (request: Request) => boolean,
): Promise<void> {
  const cache = await caches.open(CACHES.seen);
  await cache.delete(path);
  await cache.put(path, response);
  const kept = (await cache.keys()).filter(isOfKind);
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((request) => cache.delete(request)));
}
