export * from "./addresses.ts";
export type * from "./page-source.ts";
export type * from "./page-store.ts";
export * from "./page-views.ts";
export * from "./shared-picture.ts";
export * from "./slots.ts";
export * from "./storyteller.ts";
export * from "./touched.ts";
