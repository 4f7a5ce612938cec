import { createHash, randomBytes } from "node:crypto";
import { availableParallelism, totalmem } from "node:os";

const LIST = JSON.stringify(
  Array.from({ length: 60 }, (_, at) => ({
    id: `prd_${at}`,
    name: `Topi Bambu ${at}`,
    price: at * 500,
    tags: ["bambu", "topi"],
    at: new Date(1_800_000_000_000 + at).toISOString(),
  })),
);
const MEASURED_MILLISECONDS = 300;
const ROUNDS = 3;

/** The machine's own measure: how often a second one core reads and writes a list of 6 KB as JSON; the best of a few rounds, now. */
export const copiesPerSecond = (): number =>
  Math.max(...Array.from({ length: ROUNDS }, () => rate(() => JSON.stringify(JSON.parse(LIST)))));

/** What is measured on, in one line. */
export function machine(): string {
  const block = randomBytes(1 << 20);
  const hashed = rate(() => createHash("sha256").update(block).digest());
  const copies = copiesPerSecond().toFixed(0);
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `This machine: ${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}; one core makes ${copies} copies a second (a list of ${(LIST.length / 1_024).toFixed(0)} KB as JSON, read and written), SHA-256 ${hashed.toFixed(0)} MB/s.`;
}

function rate(work: () => unknown): number {
  const begun = performance.now();
  let done = 0;
  while (performance.now() - begun < MEASURED_MILLISECONDS) {
    for (let at = 0; at < 20; at++) work();
    done += 20;
  }
  return done / ((performance.now() - begun) / 1_000);
}
