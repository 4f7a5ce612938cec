export * from "./edit-product.ts";
export * from "./events.ts";
export * from "./product.ts";
export * from "./promotion.ts";
export * from "./shown.ts";
export type * from "./store.ts";
export * from "./tell.ts";
export * from "./turn-promotion.ts";
