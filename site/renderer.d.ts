import type { Language } from "@etalase/domain/language";
import type { PageAddress, PageStore } from "@etalase/domain/page";

/** What `build.ts` bundles into `dist/renderer.mjs`. */
export function respond(store: PageStore, address: PageAddress, language: Language): Promise<Response>;

/** A hash of the renderer itself: the same build makes the same page of the same data. */
export const build: string;
