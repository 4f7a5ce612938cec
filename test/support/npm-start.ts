import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Started {
  url: string;
  /** What it wrote so far, to the terminal and as errors. */
  said(): string;
  /** Resolves when it has said that; rejects when it ends before. */
  says(words: string): Promise<void>;
  /** Resolves when it says that it is open; rejects when it ends before. */
  open: Promise<void>;
  /** With what code it ended, or by which signal. */
  ended: Promise<number | string>;
  /** Ctrl-C: a terminal sends it to everything that was started. */
  interrupt(): void;
  /** Ends it and everything that it started as nothing can notice; nothing when it has ended. */
  kill(): void;
}

/** `npm start`, as it is typed, on a port that is free unless one is named. */
export const npmStart = (words: string[], port?: number) => begin(["npm", "start", "--", ...words], port);

/** What `npm start` runs. By itself, since npm tells of its own end: at Ctrl-C of the signal, whatever its script did. */
export const start = (words: string[], port?: number) =>
  begin(["node", "packages/local/bin/start.mjs", ...words], port);

async function begin([command = "", ...words]: string[], port?: number): Promise<Started> {
  const PORT = String(port ?? (await freePort()));
  const child = spawn(command, words, {
    cwd: root,
    env: { ...process.env, PORT },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const pid = child.pid ?? 0;
  const parts: string[] = [];
  const said = () => parts.join("");
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      parts.push(text);
      child.emit("said");
    });
  let hasEnded = false;
  const ended = once(child, "close").then(([code, signal]) => {
    hasEnded = true;
    child.emit("said");
    return (code ?? signal) as number | string;
  });
  const says = async (what: string) => {
    while (!said().includes(what)) {
      if (hasEnded) throw new Error(`it ended:\n${said()}`);
      await once(child, "said");
    }
  };
  const open = says("Etalase is open");
  open.catch(() => undefined);
  return {
    url: `http://localhost:${PORT}`,
    said,
    says,
    open,
    ended,
    interrupt: () => process.kill(-pid, "SIGINT"),
    kill: () => hasEnded || process.kill(-pid, "SIGKILL"),
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
