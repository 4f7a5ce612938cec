import { trusted } from "../../../lib/trusted.ts";
import type { ShopApi } from "../session/shop-api.ts";

/** What can be said of pushes to this browser: it cannot, its user said no, or it is on or off. */
export type PushState = "impossible" | "denied" | "on" | "off";

const isPossible = (): boolean => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function worker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(trusted.createScriptURL("/sw.js"), { updateViaCache: "none" });
  return navigator.serviceWorker.ready;
}

export async function pushState(): Promise<PushState> {
  if (!isPossible()) return "impossible";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && localStorage.getItem(KEY) ? "on" : "off";
}

/** Under which id the marketplace knows this browser. */
const KEY = "etalase:device";

/** Asks the user and the browser's push service; what comes of it is told to the marketplace. Must follow a tap. */
export async function turnOn(api: ShopApi): Promise<PushState> {
  if ((await Notification.requestPermission()) !== "granted") return pushState();
  const { pushManager } = await worker();
  const { key } = await api.pushKey();
  const known = await pushManager.getSubscription();
  const subscription = known ?? (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  const { endpoint, keys } = subscription.toJSON();
  const { id } = await api.addDevice({
    endpoint: endpoint ?? "",
    p256dh: keys?.["p256dh"] ?? "",
    auth: keys?.["auth"] ?? "",
  });
  localStorage.setItem(KEY, id);
  return "on";
}

export async function turnOff(api: ShopApi): Promise<PushState> {
  const id = localStorage.getItem(KEY);
  if (id) await api.removeDevice(id);
  localStorage.removeItem(KEY);
  return "off";
}
