export * from "./accent.ts";
export type * from "./change.ts";
export * from "./events.ts";
export * from "./remove.ts";
export * from "./settings.ts";
export type * from "./store.ts";
export * from "./suspend.ts";
export * from "./tenant.ts";
export * from "./ways.ts";
