import { trusted } from "../../lib/trusted.ts";

/** The worker comes once the page is done; the first page, which was there before it, asks to be kept. */
if ("serviceWorker" in navigator) addEventListener("load", () => void register(navigator.serviceWorker));

async function register(workers: ServiceWorkerContainer): Promise<void> {
  try {
    const isFirst = workers.controller === null;
    await workers.register(trusted.createScriptURL("/sw.js"), { updateViaCache: "none" });
    const { active } = await workers.ready;
    if (isFirst) active?.postMessage(location.pathname);
  } catch {
    // Without a worker the page is what it was: one that needs the network.
  }
}
