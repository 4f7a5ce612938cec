import type { Fields } from "./core/json.ts";

/** One AWS call, as a rule sees it before it is carried out. */
export interface FaultCall {
  service: string;
  operation: string;
  body: Fields;
  role: string;
  /** Of the caller's session: whose credentials it works with. */
  tags: ReadonlyMap<string, string>;
  /** The function whose worker makes the call; absent for the operator and for role credentials. */
  functionName?: string;
  /** Which call this is of its function (or role) since the rule was installed, from 1. */
  count: number;
}

export type Fault = "throttle" | "conflict" | "error" | "drop-reply" | "kill-before" | "kill-after";

/** A call as it leaves, whether or not something is then done to it. */
export type SeenCall = Omit<FaultCall, "count">;

export type FaultRule = (call: FaultCall) => Fault | undefined;

/** How queues misdeliver, as standard queues may. */
export interface Deliveries {
  /** Probability that a received message is delivered once more. */
  duplicate: number;
  shuffle: boolean;
  random: () => number;
}

interface Installed {
  rule: FaultRule;
  counts: Map<string, number>;
}

/** What goes wrong on purpose. Nothing does until a test installs a rule. */
export class Faults {
  deliveries: Deliveries | undefined;
  readonly #installed = new Set<Installed>();
  readonly #watchers = new Set<(call: SeenCall) => void>();

  /** Installs a rule; the first rule that answers decides. Returns its remover. */
  use(rule: FaultRule): () => void {
    const installed: Installed = { rule, counts: new Map() };
    this.#installed.add(installed);
    return () => this.#installed.delete(installed);
  }

  /** Shows every call before anything is done to it; a watcher stays when the faults are cleared. Returns its remover. */
  watch(see: (call: SeenCall) => void): () => void {
    this.#watchers.add(see);
    return () => this.#watchers.delete(see);
  }

  clear(): void {
    this.#installed.clear();
    this.deliveries = undefined;
  }

  decide(call: SeenCall): Fault | undefined {
    for (const see of this.#watchers) see(call);
    let decision: Fault | undefined;
    for (const { rule, counts } of this.#installed) {
      const caller = call.functionName ?? call.role;
      const count = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, count);
      decision ??= rule({ ...call, count });
    }
    return decision;
  }
}
