export * from "./events.ts";
export * from "./post-review.ts";
export * from "./review.ts";
export * from "./short-name.ts";
export type * from "./store.ts";
export * from "./views.ts";
