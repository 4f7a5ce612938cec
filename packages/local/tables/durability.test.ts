import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openOrders } from "./fixture.ts";
import { temporaryFolder } from "./temporary.ts";

const writer = fileURLToPath(new URL("./durability-writer.ts", import.meta.url));
const ACKNOWLEDGED_BEFORE_KILL = [40, 333, 777];

it.each(ACKNOWLEDGED_BEFORE_KILL)(
  "loses nothing acknowledged, and no half of anything, when killed after %i answers",
  async (enough) => {
    const path = `${temporaryFolder()}/tables.db`;
    const acknowledged = await killedAfter(enough, path);
    const { all, records, tables } = await openOrders({ path });
    const items = (await all()).map((item) => item["pk"]?.S);
    const inIndex = (await all({ IndexName: "by-shop" })).map((item) => item["pk"]?.S);
    const recorded = (await records()).map((record) => record.dynamodb.Keys["pk"]?.S);
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
    expect(items).toEqual(expect.arrayContaining(acknowledged));
    expect(sorted(recorded)).toEqual(sorted(items));
    expect(sorted(inIndex)).toEqual(sorted(items));
    expect(items.filter((key) => key?.endsWith("-a")).length).toBe(items.filter((key) => key?.endsWith("-b")).length);
    tables.close();
  },
);

const sorted = (keys: (string | undefined)[]) => keys.toSorted((a = "", b = "") => (a < b ? -1 : 1));

/** Runs a process that writes and says so, kills it as no process can notice, and returns what it had said. */
async function killedAfter(enough: number, path: string): Promise<string[]> {
  const child = spawn(process.execPath, [writer, path], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const acknowledged: string[] = [];
  for await (const key of createInterface(child.stdout)) {
    acknowledged.push(key);
    if (acknowledged.length === enough) child.kill("SIGKILL");
  }
  const [, signal] = await exited;
  expect(signal).toBe("SIGKILL");
  return acknowledged;
}
