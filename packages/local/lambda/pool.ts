import { randomUUID } from "node:crypto";
import type { FunctionDefinition } from "./definition.ts";
import { Environment, type EnvironmentOptions } from "./environment.ts";

/** How long an invocation waits for a warm worker before another one is started: starting costs far more than most handlers. */
const PATIENCE_MS = 25;

export interface PoolOptions {
  definition: FunctionDefinition;
  clockOffset: BigInt64Array;
  /** The variables of worker number `worker`: its credentials tell which one calls. */
  variables(worker: number): Record<string, string>;
  onLine: EnvironmentOptions["onLine"];
}

/** The warm workers of one function. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #workers = new Map<number, Environment>();
  readonly #waiting: (() => void)[] = [];
  #started = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Runs the handler with a JSON payload and gives its JSON result. Throws FunctionError. */
  async invoke(event: string): Promise<string> {
    const environment = await this.#acquire();
    try {
      return await environment.invoke(event, randomUUID());
    } finally {
      this.#waiting.shift()?.();
    }
  }

  async kill(worker: number): Promise<void> {
    await this.#workers.get(worker)?.kill();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#workers.values()].map((environment) => environment.kill()));
  }

  get size(): number {
    return this.#workers.size;
  }

  async #acquire(): Promise<Environment> {
    for (let waited = false; ; waited = true) {
      for (const environment of this.#workers.values()) if (environment.reserve()) return environment;
      const mayStart = this.#workers.size === 0 || (waited && this.#workers.size < this.#options.definition.maxWorkers);
      if (mayStart) return this.#start();
      await this.#nextFree();
    }
  }

  #nextFree(): Promise<void> {
    return new Promise((resolve) => {
      const timer =
        this.#workers.size < this.#options.definition.maxWorkers ? setTimeout(() => wake(), PATIENCE_MS) : undefined;
      const wake = () => {
        clearTimeout(timer);
        const at = this.#waiting.indexOf(wake);
        if (at >= 0) this.#waiting.splice(at, 1);
        resolve();
      };
      this.#waiting.push(wake);
    });
  }

  #start(): Environment {
    if (this.#closed) throw new Error("The local cloud is stopping");
    const number = ++this.#started;
    const environment = new Environment({
      definition: this.#options.definition,
      variables: this.#options.variables(number),
      clockOffset: this.#options.clockOffset,
      onLine: this.#options.onLine,
      onExit: () => this.#workers.delete(number),
    });
    this.#workers.set(number, environment);
    environment.reserve();
    return environment;
  }
}
