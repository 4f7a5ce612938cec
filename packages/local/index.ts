export { bootCloud } from "./boot/boot.ts";
export type { QueuesView, QueueView } from "./boot/queues-view.ts";
export type { Cloud, CloudOptions } from "./cloud.ts";
export { CloudError } from "./core/errors.ts";
export type { Deliveries, Fault, FaultCall, FaultRule, Faults, SeenCall } from "./faults.ts";
export type { Send } from "./messaging/outbox.ts";
export { outputsOf } from "./outputs.ts";
