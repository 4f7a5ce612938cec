import { setTimeout as delay } from "node:timers/promises";
import type { Activity } from "../core/activity.ts";
import type { Clock } from "../core/clock.ts";
import { ServiceError } from "../core/errors.ts";
import { functionNameOf } from "../core/json.ts";
import { Ring } from "../core/ring.ts";
import { findNamed } from "../template/deployment.ts";
import type { FunctionDefinition } from "./definition.ts";
import { Pool } from "./pool.ts";
import { FunctionError } from "./protocol.ts";

const KEPT_LINES = 2_000;
/** How long running invocations may go on once the cloud stops. */
const FINISH_MS = 5_000;

export interface LogLine {
  at: number;
  function: string;
  line: string;
  error: boolean;
}

export interface FunctionTally {
  name: string;
  /** How many of its workers are at work now. */
  running: number;
  invocations: number;
  errors: number;
  totalMs: number;
  lastError?: string;
}

export interface FunctionsOptions {
  definitions: readonly FunctionDefinition[];
  clock: Clock;
  activity: Activity;
  /** Where AWS calls go, with which credentials: merged into the environment of worker `worker`. */
  awsVariables(definition: FunctionDefinition, worker: number): Record<string, string>;
  log(line: string): void;
}

/** The functions of the templates: invokes them in warm workers, keeps their log lines and counts. */
export class Functions {
  readonly lines = new Ring<LogLine>(KEPT_LINES);
  readonly #definitions: ReadonlyMap<string, FunctionDefinition>;
  readonly #pools = new Map<string, Pool>();
  readonly #tallies = new Map<string, FunctionTally>();
  readonly #running = new Set<Promise<string>>();
  readonly #options: FunctionsOptions;

  constructor(options: FunctionsOptions) {
    this.#options = options;
    this.#definitions = new Map(options.definitions.map((definition) => [definition.name, definition]));
  }

  get definitions(): readonly FunctionDefinition[] {
    return [...this.#definitions.values()];
  }

  get tallies(): FunctionTally[] {
    return this.definitions.map(({ name }) => this.#tally(name));
  }

  has(nameOrArn: string): boolean {
    return this.#definitions.has(functionNameOf(nameOrArn));
  }

  find(name: string): FunctionDefinition {
    return findNamed(this.definitions, functionNameOf(name), "function");
  }

  /** Invokes and waits: JSON in, JSON out. Throws FunctionError where the function failed. */
  async invoke(nameOrArn: string, payload: string): Promise<string> {
    const name = functionNameOf(nameOrArn);
    const pool = this.#pool(name);
    const tally = this.#tally(name);
    const begun = performance.now();
    tally.invocations++;
    tally.running++;
    const running = this.#options.activity.track(pool.invoke(payload));
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      tally.errors++;
      tally.lastError = this.#report(name, error);
      throw error;
    } finally {
      this.#running.delete(running);
      tally.running--;
      tally.totalMs += performance.now() - begun;
    }
  }

  /** Ends a worker at once, whatever it does. */
  async kill(name: string, worker: number): Promise<void> {
    await this.#pools.get(name)?.kill(worker);
  }

  /** Lets what runs end by itself, for a while. */
  async finish(): Promise<void> {
    const until = performance.now() + FINISH_MS;
    while (this.#running.size && performance.now() < until)
      await Promise.race([Promise.allSettled([...this.#running]), delay(until - performance.now())]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }

  #pool(name: string): Pool {
    const known = this.#pools.get(name);
    if (known) return known;
    const definition = this.#definitions.get(name);
    if (!definition) throw new ServiceError("ResourceNotFoundException", `Function not found: ${name}`, 404);
    const { clock, awsVariables } = this.#options;
    const pool = new Pool({
      definition,
      clockOffset: clock.offset,
      variables: (worker) => ({
        ...runtimeVariables(definition),
        ...definition.environment,
        ...awsVariables(definition, worker),
      }),
      onLine: (line, isError) => this.#keepLine(name, line, isError),
    });
    this.#pools.set(name, pool);
    return pool;
  }

  #tally(name: string): FunctionTally {
    const known = this.#tallies.get(name);
    if (known) return known;
    const tally: FunctionTally = { name, running: 0, invocations: 0, errors: 0, totalMs: 0 };
    this.#tallies.set(name, tally);
    return tally;
  }

  #report(name: string, error: unknown): string {
    const isOwn = error instanceof FunctionError;
    const line = isOwn ? `${error.type}: ${error.message}` : String(error);
    this.#keepLine(name, isOwn && error.trace ? `${line}\n${error.trace}` : line, true);
    return line;
  }

  #keepLine(name: string, line: string, isError: boolean): void {
    this.lines.push({ at: this.#options.clock.now(), function: name, line, error: isError });
    if (isError) this.#options.log(`[${name}] ${line}`);
  }
}

function runtimeVariables({ name, handler, memoryMb, file }: FunctionDefinition): Record<string, string> {
  return {
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    LAMBDA_TASK_ROOT: file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"))),
    _HANDLER: handler,
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
  };
}
