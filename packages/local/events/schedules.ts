import type { Clock } from "../core/clock.ts";
import { nextTime } from "./expression.ts";

export interface ScheduleOptions {
  expression: string;
  zone?: string;
  run(at: number): void;
}

/** Runs what is scheduled. When time is advanced over several due times, it runs once, like a sleeper who wakes. */
export class Schedules {
  readonly #clock: Clock;
  readonly #cancel = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(options: ScheduleOptions): void {
    const { expression, zone, run } = options;
    const at = nextTime(expression, this.#clock.now(), zone);
    if (at === undefined) return;
    const cancel = this.#clock.alarm(at, () => {
      this.#cancel.delete(cancel);
      run(at);
      this.add(options);
    });
    this.#cancel.add(cancel);
  }

  stop(): void {
    for (const cancel of this.#cancel) cancel();
    this.#cancel.clear();
  }
}
