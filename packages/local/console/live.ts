import type { ServerResponse } from "node:http";
import type { Cloud } from "../cloud.ts";

/** However much happens, a page need not look more often. */
const SHORTEST_PAUSE_MS = 250;

/** Tells an open page (server-sent events) that there is something new to see. */
export function follow(cloud: Cloud, out: ServerResponse): void {
  out.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  out.write("retry: 1000\n\n");
  let timer: NodeJS.Timeout | undefined;
  const forget = cloud.onChange(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      out.write("data: changed\n\n");
    }, SHORTEST_PAUSE_MS);
  });
  out.on("close", () => {
    clearTimeout(timer);
    forget();
  });
}
