export * from "./addresses.ts";
export type * from "./page-store.ts";
export * from "./touched.ts";
