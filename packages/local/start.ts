import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sentenceOf } from "./start/failure.ts";
import { startMarketplace } from "./start/marketplace.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: ".etalase" },
    fresh: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help) {
  console.log("npm start [-- --data DIR] [-- --fresh]     PORT chooses the port (default 8080)");
  process.exit(0);
}

const port = Number(process.env["PORT"] ?? 8080);

try {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error("PORT must be a number from 1 to 65535.");
  if (values.fresh) await removeState(values.data);
  const marketplace = await startMarketplace({ state: values.data, port });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.log("\nClosing; work that is under way is finished first.");
      marketplace.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  console.error(`\n${sentenceOf(error)}`);
  process.exit(1);
}

/** Only a folder that holds an Etalase state is ever removed. */
async function removeState(folder: string): Promise<void> {
  const known = await readFile(join(folder, "version"), "utf8").catch(() => undefined);
  if (known !== undefined) await rm(folder, { recursive: true, force: true });
}
