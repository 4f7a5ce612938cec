// Runs inside a worker thread: one environment of one function. It loads the handler once and answers one message at a time.
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { FunctionFailure, InvocationMessage, WorkerSettings } from "./protocol.ts";

const settings = workerData as WorkerSettings;
shiftDate(settings.clockOffset);
const loading = load();
// A failed import is told at the first invocation, as Lambda does.
loading.catch(() => {});

parentPort?.on("message", (message: InvocationMessage) => void answer(message));

async function answer({ id, event, requestId, deadlineMs }: InvocationMessage): Promise<void> {
  try {
    const handler = await loading;
    const until = performance.now() + deadlineMs;
    const result = await handler(JSON.parse(event), context(requestId, until));
    parentPort?.postMessage({ id, result: JSON.stringify(result ?? null) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: describe(error) });
  }
}

type Handler = (event: unknown, context: object) => unknown;

async function load(): Promise<Handler> {
  const module: Record<string, unknown> = await import(pathToFileURL(settings.file).href).catch((error: unknown) => {
    throw Object.assign(new Error(messageOf(error)), { name: "Runtime.ImportModuleError", stack: stackOf(error) });
  });
  const handler = module[settings.exportName] ?? defaultOf(module)[settings.exportName];
  if (typeof handler === "function") return handler as Handler;
  throw Object.assign(new Error(`${settings.exportName} is not exported by ${settings.file}`), {
    name: "Runtime.HandlerNotFound",
  });
}

const defaultOf = (module: Record<string, unknown>): Record<string, unknown> =>
  typeof module["default"] === "object" && module["default"] !== null
    ? (module["default"] as Record<string, unknown>)
    : {};

function context(requestId: string, until: number): object {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: settings.name,
    functionVersion: "$LATEST",
    invokedFunctionArn: settings.arn,
    logGroupName: `/aws/lambda/${settings.name}`,
    logStreamName: "local",
    memoryLimitInMB: String(settings.memoryMb),
    getRemainingTimeInMillis: () => Math.max(0, Math.round(until - performance.now())),
  };
}

function describe(error: unknown): FunctionFailure {
  const type = error instanceof Error ? error.name : typeof error;
  return { errorType: type, errorMessage: messageOf(error), stack: stackOf(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? "") : "";
}

/** Makes `new Date()` and `Date.now()` tell the cloud's time; the offset is shared memory, so a change counts at once. */
function shiftDate(offset: BigInt64Array): void {
  const RealDate = Date;
  const now = () => RealDate.now() + Number(offset[0]);
  function ShiftedDate(this: unknown, ...given: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, given.length ? given : [now()], new.target);
  }
  Object.defineProperties(ShiftedDate, {
    ...Object.getOwnPropertyDescriptors(RealDate),
    now: { value: now, writable: true, configurable: true },
  });
  RealDate.prototype.constructor = ShiftedDate as unknown as DateConstructor;
  globalThis.Date = ShiftedDate as unknown as DateConstructor;
}
