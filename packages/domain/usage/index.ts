export * from "./events.ts";
export type * from "./store.ts";
export * from "./usage.ts";
