import type { PageStore } from "@etalase/domain/page";

/** What `build.ts` bundles into `dist/renderer.mjs`. */
export function respond(store: PageStore, address: string): Promise<Response>;
