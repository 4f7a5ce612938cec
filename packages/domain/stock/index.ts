export * from "./availability.ts";
export * from "./events.ts";
export * from "./move-stock.ts";
export * from "./stock.ts";
export type * from "./store.ts";
