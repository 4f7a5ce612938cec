export type * from "./change.ts";
export * from "./events.ts";
export type * from "./store.ts";
export * from "./suspend.ts";
export * from "./tenant.ts";
