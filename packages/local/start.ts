import { parseArgs } from "node:util";
import { CloudError } from "./core/errors.ts";
import { fail, tellUncaught } from "./start/failure.ts";
import { type Marketplace, startMarketplace } from "./start/marketplace.ts";

const HELP = `npm start [-- OPTIONS]     PORT chooses the port (default 8080)

  --data DIR    where the state is kept (default .etalase)
  --fresh       begins anew
  --sample N    loads only the first N shops of the sample: a small market, open sooner
`;

tellUncaught();
const { data, fresh, help, sample } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}

let marketplace: Marketplace | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
marketplace = await startMarketplace({
  state: data,
  fresh,
  port: portFrom(process.env["PORT"]),
  sample: countFrom(sample),
});

function options() {
  try {
    return parseArgs({
      options: {
        data: { type: "string", default: ".etalase" },
        fresh: { type: "boolean", default: false },
        sample: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    return fail(new CloudError(`${(error as Error).message}\n\n${HELP}`));
  }
}

function portFrom(text = "8080"): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CloudError("PORT must be a number from 1 to 65535.");
  return port;
}

function countFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new CloudError("--sample must be a number of shops from 1.");
  return count;
}

async function close(): Promise<void> {
  if (!marketplace) {
    console.log("\nStopped before it was open; the next start goes on from here.");
    process.exit(0);
  }
  console.log("\nClosing; work that is under way is finished first.");
  await marketplace.stop();
  process.exit(0);
}
