import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { FunctionDefinition } from "./definition.ts";
import { type AnswerMessage, FunctionError, type InvocationMessage, type WorkerSettings } from "./protocol.ts";

const RUNTIME = new URL("./runtime.ts", import.meta.url);
const SMALLEST_HEAP_MB = 128;
/** Room for what one invocation makes and drops: with V8's default a fifth of the time went into collecting it. */
const YOUNG_HEAP_MB = 96;

interface Invocation {
  id: number;
  resolve(result: string): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

export interface EnvironmentOptions {
  definition: FunctionDefinition;
  variables: Record<string, string>;
  clockOffset: BigInt64Array;
  onLine(line: string, isError: boolean): void;
  onExit(): void;
}

/** One execution environment: a worker thread that runs one invocation at a time. */
export class Environment {
  readonly #worker: Worker;
  readonly #options: EnvironmentOptions;
  #current: Invocation | undefined;
  #count = 0;
  #reserved = false;
  #exited = false;

  constructor(options: EnvironmentOptions) {
    const { definition } = options;
    this.#options = options;
    const { name, arn, file, exportName, memoryMb } = definition;
    const settings: WorkerSettings = { name, arn, file, exportName, memoryMb, clockOffset: options.clockOffset };
    this.#worker = new Worker(RUNTIME, {
      env: options.variables,
      execArgv: [],
      workerData: settings,
      stdout: true,
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.max(memoryMb, SMALLEST_HEAP_MB),
        maxYoungGenerationSizeMb: YOUNG_HEAP_MB,
      },
    });
    this.#worker.on("message", (message: AnswerMessage) => this.#answered(message));
    this.#worker.on("error", (error) => this.#died("Runtime.UnhandledError", error.message, error.stack));
    this.#worker.on("exit", (code) => this.#died("Runtime.ExitError", `The worker exited with code ${code}`));
    eachLine(this.#worker.stdout, (line) => options.onLine(line, false));
    eachLine(this.#worker.stderr, (line) => options.onLine(line, true));
  }

  /** Takes the environment for one invocation; false where another has it. */
  reserve(): boolean {
    if (this.#reserved) return false;
    this.#reserved = true;
    return true;
  }

  /** Runs one invocation in the reserved environment. */
  invoke(event: string, requestId: string): Promise<string> {
    if (this.#exited) return Promise.reject(new FunctionError("Runtime.ExitError", "The worker has exited"));
    const { timeoutMs } = this.#options.definition;
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#timedOut(timeoutMs), timeoutMs);
      this.#current = { id, resolve, reject, timer };
      const message: InvocationMessage = { id, event, requestId, deadlineMs: timeoutMs };
      this.#worker.postMessage(message);
    });
  }

  /** Ends the thread at once; what it was doing fails as Runtime.ExitError. */
  async kill(): Promise<void> {
    this.#died("Runtime.ExitError", "The worker was killed");
    await this.#worker.terminate();
  }

  #answered({ id, result, failure }: AnswerMessage): void {
    if (id !== this.#current?.id) return;
    const { resolve, reject } = this.#finish();
    if (failure) reject(new FunctionError(failure.errorType, failure.errorMessage, failure.stack));
    else resolve(result ?? "null");
  }

  #timedOut(timeoutMs: number): void {
    this.#died("Sandbox.Timedout", `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`);
    void this.#worker.terminate();
  }

  #died(type: string, message: string, trace?: string): void {
    if (this.#exited) return;
    this.#exited = true;
    this.#options.onExit();
    if (this.#current) this.#finish().reject(new FunctionError(type, message, trace));
  }

  #finish(): Invocation {
    const current = this.#current as Invocation;
    clearTimeout(current.timer);
    this.#current = undefined;
    this.#reserved = false;
    return current;
  }
}

function eachLine(stream: Readable, onLine: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
}
