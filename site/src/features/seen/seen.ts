import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";

/** A product that was looked at on this device: neither price nor stock, which would be old. */
export interface Seen {
  path: string;
  name: string;
  /** The id of its first picture. */
  picture?: string;
}

const MOST = 12;
const device = kept<Seen[]>(`etalase:seen:${tenant.id}`);

const isSeen = (each: unknown): each is Seen =>
  typeof each === "object" && each !== null && "path" in each && "name" in each && String(each.path).startsWith("/");

/** The latest first. */
export function seenProducts(): Seen[] {
  const known = device.read();
  return Array.isArray(known) ? known.filter(isSeen) : [];
}

export const rememberProduct = (product: Seen): void =>
  device.write([product, ...seenProducts().filter(({ path }) => path !== product.path)].slice(0, MOST));

export const forgetProducts = (): void => device.forget();
