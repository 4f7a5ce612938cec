import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../support/npm-start.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const LOOK_MILLISECONDS = 200;

export interface Marketplace {
  url: string;
  /** Until it said that it is open. */
  seconds: number;
  /** The most that it and all that it started held at once while it started; undefined where the system does not tell. */
  peakMegabytes: number | undefined;
  stop(): Promise<void>;
}

/** `npm start` with a data folder of one's own, waited for until it says that it is open. */
export async function startMarketplace(data: string): Promise<Marketplace> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, ["packages/local/bin/start.mjs", "--data", data], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let peak = 0;
  const look = async () => {
    peak = Math.max(peak, await memoryOf(child.pid ?? 0));
  };
  const watch = setInterval(() => void look(), LOOK_MILLISECONDS);
  try {
    await opened(child);
  } finally {
    clearInterval(watch);
  }
  return {
    url: `http://localhost:${port}`,
    seconds: (performance.now() - begun) / 1_000,
    peakMegabytes: peak > 0 ? peak / (1 << 20) : undefined,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function opened(child: ReturnType<typeof spawn>): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("Etalase is open")) resolve();
    });
    child.on("exit", () => reject(new Error(`npm start ended:\n${said}`)));
  });
}

/** Bytes that a process and its descendants hold, as Linux tells it; 0 elsewhere. */
async function memoryOf(pid: number): Promise<number> {
  const names = await readdir("/proc").catch(() => []);
  const processes = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(readProcess));
  const children = Map.groupBy(
    processes.filter((each) => each !== undefined),
    ({ parent }) => parent,
  );
  const sum = (id: number): number =>
    (children.get(id) ?? []).reduce((bytes, each) => bytes + each.bytes + sum(each.id), 0);
  return sum(pid) + (processes.find((each) => each?.id === pid)?.bytes ?? 0);
}

async function readProcess(name: string): Promise<{ id: number; parent: number; bytes: number } | undefined> {
  const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
  const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? Number.NaN);
  const [parent, kilobytes] = [field("PPid"), field("VmRSS")];
  return Number.isNaN(kilobytes) ? undefined : { id: Number(name), parent, bytes: kilobytes * 1_024 };
}
