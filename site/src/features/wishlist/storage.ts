import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";
import { type Liked, toggled } from "./liked.ts";

const KEY = `etalase:liked:${tenant.id}`;
const list = kept<Liked[]>(KEY);
const changes = new EventTarget();

export function readLiked(): Liked[] {
  const found = list.read();
  return Array.isArray(found) ? found : [];
}

/** Likes a product, or no longer, and tells whoever shows it, on this page and in other tabs. */
export function toggleLiked(liked: Liked): void {
  list.write(toggled(readLiked(), liked));
  changes.dispatchEvent(new Event("change"));
}

export function whenLikedChanges(show: () => void): void {
  changes.addEventListener("change", show);
  addEventListener("storage", ({ key }) => {
    if (key === KEY) show();
  });
}
