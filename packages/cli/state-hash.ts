import { createHash } from "node:crypto";

const BITS = 256n;

/**
 * A hash of records in whatever order they come: the sum of their SHA-256. A table tells its items in another order wherever it is, so that nothing need be sorted or held. It finds what
 * was lost, added or changed by mistake; who means to forge can find another set with the same sum.
 */
export class StateHash {
  #sum = 0n;

  add(record: unknown): void {
    const digest = createHash("sha256").update(canonical(record)).digest("hex");
    this.#sum = BigInt.asUintN(Number(BITS), this.#sum + BigInt(`0x${digest}`));
  }

  get value(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}

/** The same words for the same value, whatever the order in which its fields came. */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
    .join()}}`;
}
