import { setTimeout as pause } from "node:timers/promises";
import { queuesOf } from "./queues.ts";
import type { Target } from "./target.ts";

const RENDERING: ReadonlySet<string> = new Set(["render-site", "render-pages"]);
const LOOK_EVERY = 1_000;
/** The request itself takes a moment to reach the first queue, and counts are approximate. */
const CALM_LOOKS = 2;

/** Waits until nobody is left to be rendered for; `progress` hears how many messages are left. */
export async function rendersDone(target: Target, progress: (left: number) => void): Promise<void> {
  for (let calm = 0; calm < CALM_LOOKS; ) {
    await pause(LOOK_EVERY);
    const rendering = (await queuesOf(target)).filter(({ name, dead }) => RENDERING.has(name) && !dead);
    const left = rendering.reduce((sum, { waiting, atWork }) => sum + waiting + atWork, 0);
    calm = left === 0 ? calm + 1 : 0;
    if (left > 0) progress(left);
  }
}
