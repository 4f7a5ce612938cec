import { assetsIn, shellOf } from "./rules.ts";
import { CACHES, savesData, scope } from "./scope.ts";

/** Keeps the pages that must open without a network, and the files that they need. Who saves data keeps the one that says that there is none. */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHES.shell);
  const windows = await scope.clients.matchAll({ includeUncontrolled: true });
  const isEnglish = windows.some(({ url }) => new URL(url).pathname.startsWith("/en/"));
  const pages = [...shellOf(false), ...(isEnglish ? shellOf(true) : [])];
  await Promise.all(
    (savesData() ? pages.filter((page) => page.endsWith("/luring/")) : pages).map((page) => keep(cache, page)),
  );
}

/** Keeps a file and whatever it names. */
async function keep(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path)) return;
  // Past the browser's own cache: a page of the last build would name files of that.
  const response = await fetch(path, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  await cache.put(path, response.clone());
  if (/\.(woff2|svg)$/.test(path)) return;
  await Promise.all(assetsIn(await response.text()).map((asset) => keep(cache, asset)));
}
