import { setTimeout as delay } from "node:timers/promises";
import { NEIGHBOUR, openShop, TENANT, testCloud } from "../support/cloud.ts";
import { type Asked, crowdAt } from "../support/crowd.ts";
import type { Figure } from "./report.ts";

/** Requests a second of a large regency at the peak of a pay day (infra/README.md: 480 for all 514). */
const SHARE = 10;
const TIMES = 20;
const QUIET_A_SECOND = 20;
const MEASURED_SECONDS = 10;
const TICK = 25;
const AT_ONCE = 16;

/** How long shoppers of one regency wait while another's send twenty times its share. */
export async function noisyFigures(): Promise<Figure[]> {
  const test = await testCloud();
  try {
    const noisy = crowdAt(test, TENANT, await openShop(test, [5]));
    const quiet = crowdAt(test, NEIGHBOUR, await openShop(test, [5], NEIGHBOUR));
    await paced(quiet, QUIET_A_SECOND, 3);
    const alone = await paced(quiet, QUIET_A_SECOND, MEASURED_SECONDS);
    await drained(noisy);
    const [beside, flood] = await Promise.all([
      paced(quiet, QUIET_A_SECOND, MEASURED_SECONDS),
      paced(noisy, SHARE * TIMES, MEASURED_SECONDS),
    ]);
    await test.cloud.idle();
    return [
      {
        name: `requests a second of the noisy one, ${TIMES} times its share`,
        value: flood.length / MEASURED_SECONDS,
        unit: "/s",
      },
      { name: "of them told to come back", value: (100 * flood.filter(isRefused).length) / flood.length, unit: "%" },
      { name: "the neighbour's that were", value: beside.filter(isRefused).length, unit: "", bar: { most: 0 } },
      { name: "the neighbour's p95 alone", value: p95(alone), unit: "ms" },
      { name: "the neighbour's p95 beside it", value: p95(beside), unit: "ms" },
      { name: "beside it against alone", value: p95(beside) / p95(alone), unit: "times", bar: { most: 1.5 } },
    ];
  } finally {
    await test.close();
  }
}

const isRefused = ({ status }: Asked) => status === 429;

/** What a regency has at once is used up before, so that the measured seconds are those of its share. */
async function drained(ask: () => Promise<Asked>): Promise<void> {
  let refused = 0;
  const shopper = async () => {
    while (refused < AT_ONCE) if (isRefused(await ask())) refused++;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, shopper));
}

/** So many requests a second, whether those before were answered or not, as from people who know nothing of each other. */
async function paced(ask: () => Promise<Asked>, aSecond: number, seconds: number): Promise<Asked[]> {
  const asked: Promise<Asked>[] = [];
  const begun = performance.now();
  for (let passed = 0; passed < seconds * 1_000; passed = performance.now() - begun) {
    while (asked.length < (passed / 1_000) * aSecond) asked.push(ask());
    await delay(TICK);
  }
  return Promise.all(asked);
}

export const p95 = (asked: Asked[]): number =>
  asked.map(({ took }) => took).toSorted((a, b) => a - b)[Math.floor(asked.length * 0.95)] ?? Number.NaN;
