export * from "./edit-product.ts";
export * from "./events.ts";
export * from "./product.ts";
export type * from "./store.ts";
