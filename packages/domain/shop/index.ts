export * from "./events.ts";
export * from "./shop.ts";
export type * from "./store.ts";
