export { type ArchiveLimits, archived } from "./archive.ts";
export * from "./limits.ts";
export { readTable } from "./read-table.ts";
export * from "./table.ts";
