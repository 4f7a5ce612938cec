export * from "./count.ts";
export * from "./events.ts";
export * from "./standing.ts";
