export * from "./columns.ts";
export * from "./events.ts";
export * from "./import.ts";
export * from "./numbers.ts";
export * from "./pictures.ts";
export * from "./plan-row.ts";
export * from "./read-row.ts";
export * from "./steps.ts";
export type * from "./store.ts";
