export { bootCloud, type Cloud, type CloudOptions, type QueueView } from "./cloud.ts";
export { CloudError } from "./core/errors.ts";
export type { Fault, FaultCall, Faults } from "./faults.ts";
