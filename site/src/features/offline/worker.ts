import { asset, page, picture, places } from "./answers.ts";
import { keepShell } from "./keep-shell.ts";
import { open, show } from "./notify.ts";
import { kindOf } from "./rules.ts";
import { CACHES, type FetchingEvent, savesData, scope } from "./scope.ts";
import { keepSeen } from "./seen.ts";

// A new worker waits until no page of the old one is open: nothing changes under a reader.
scope.addEventListener("install", (event) => event.waitUntil(keepShell()));
scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));

scope.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.location.origin) return;
  const answer = answerTo(event, pathname, mode === "navigate");
  if (answer) event.respondWith(answer);
});

scope.addEventListener("push", (event) => event.waitUntil(show(event)));
scope.addEventListener("notificationclick", (event) => event.waitUntil(open(event)));

// The first page was there before the worker: it asks to be kept.
scope.addEventListener("message", (event) => {
  if (typeof event.data === "string" && kindOf(event.data, true) === "page" && !savesData())
    event.waitUntil(keepSeen(event.data));
});

function answerTo(event: FetchingEvent, path: string, isNavigation: boolean): Promise<Response> | undefined {
  switch (kindOf(path, isNavigation)) {
    case "page":
      return page(event, path);
    case "asset":
      return asset(event.request);
    case "picture":
      return picture(path);
    case "places":
      return places(event.request);
    case undefined:
      return undefined;
  }
}

/** Whatever other builds and other regencies kept under this host goes. */
async function takeOver(): Promise<void> {
  const ours = new Set<string>(Object.values(CACHES));
  const names = (await caches.keys()).filter((name) => name.startsWith("etalase:") && !ours.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}
