export * from "./checkout.ts";
export * from "./deadlines.ts";
export * from "./events.ts";
export * from "./order.ts";
export * from "./place-order.ts";
export * from "./steps.ts";
export type * from "./store.ts";
export * from "./take-step.ts";
export * from "./views.ts";
