import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Outputs, openTarget, type Target } from "@etalase/cli";
import type { Place } from "./furnished.ts";

const script = fileURLToPath(new URL("./lone-process.ts", import.meta.url));

export interface Lone {
  url: string;
  target: Target;
  /** Resolves when nothing is left to do. */
  rest(): Promise<void>;
  kill(): void;
  /** Lets it end as it does when it is asked to. */
  close(): Promise<unknown>;
  /** With what code it ended, or by which signal, and what it wrote as errors. */
  ended: Promise<{ how: number | string; errors: string }>;
}

/** The marketplace as a process of its own, which can be killed as a machine is switched off. `limit` is how many blocks of 512 bytes a file of it may have. */
export async function loneMarketplace({ assembly, state, port }: Place, limit?: number): Promise<Lone> {
  const command = [process.execPath, script, assembly, state, String(port)];
  const [name = "", ...words] = limit ? ["sh", "-c", `ulimit -f ${limit}; exec "$@"`, "sh", ...command] : command;
  const child = spawn(name, words, { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = once(child, "close").then(([code, signal]) => ({ how: (code ?? signal) as number | string, errors }));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`it ended: ${(await ended).errors}`);
    return value;
  };
  const outputs = JSON.parse(await next()) as Outputs;
  return {
    url: `http://localhost:${port}`,
    target: openTarget(outputs),
    async rest() {
      child.stdin.write("\n");
      await next();
    },
    kill: () => void child.kill("SIGKILL"),
    async close() {
      child.stdin.end();
      return (await ended).how;
    },
    ended,
  };
}
