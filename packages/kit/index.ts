export * from "./errors.ts";
export * from "./event.ts";
export { type FieldCode, fieldMessage } from "./field-messages.ts";
export * from "./ids.ts";
export { messages } from "./messages.ts";
export * from "./money.ts";
export * from "./pause.ts";
export * from "./time.ts";
