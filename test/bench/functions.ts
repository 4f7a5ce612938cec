import { relative } from "node:path";
import { buildFunctions, FUNCTIONS_DIR } from "../../functions/build.ts";
import { run } from "../support/run.ts";
import type { Figure } from "./report.ts";

interface Metafile {
  outputs: Record<string, { bytes: number; entryPoint?: string; imports: { path: string; kind: string }[] }>;
}

const ROOT = process.cwd();
const RUNS = 5;
/** What a module asks of its environment while it is loaded; only names, no service is reached. */
const ENVIRONMENT = [
  "TABLE",
  "TENANT_DATA_ROLE",
  "TENANT_PAGES_ROLE",
  "PLATFORM_DATA_ROLE",
  "SITE_BUCKET",
  "BUS",
  "RENDER_QUEUE_URL",
  "DUE_QUEUE_URL",
  "TURN_QUEUE_URL",
  "PAPERS_QUEUE_URL",
  "NOTICES_QUEUE_URL",
  "LETTERS_QUEUE_URL",
  "IDENTITY_TABLE",
  "IDENTITY_SECRET_ARN",
  "ISSUER",
  "WHATSAPP_URL",
  "WHATSAPP_PHONE_ID",
  "WHATSAPP_SECRET_ARN",
  "UPLOADS_BUCKET",
  "TENANT_UPLOADS_ROLE",
  "SEAL_KEY",
  "TENANT_SEAL_ROLE",
  "KEYS_TABLE",
  "PUSH_URL",
  "PUSH_SECRET_ARN",
  "EMAIL_FROM",
];

/** Size with everything that is loaded at once, and time to import, of each function. */
export async function functionFigures(): Promise<Figure[]> {
  const metafile: Metafile = await buildFunctions();
  const entries = Object.entries(metafile.outputs).filter(
    ([path, { entryPoint }]) => entryPoint && path.endsWith(".mjs") && !path.includes("chunks/"),
  );
  const figures: Figure[] = [];
  for (const [path] of entries) {
    const name = relative(FUNCTIONS_DIR, `${ROOT}/${path}`).replace(".mjs", "");
    const isApi = name === "api/index";
    const kilobytes = size(metafile, path) / 1_024;
    figures.push({ name: `${name}: bundle`, value: kilobytes, unit: "KB", ...(isApi ? { bar: { most: 450 } } : {}) });
    figures.push({
      name: `${name}: import`,
      value: await importTime(path),
      unit: "ms",
      ...(isApi ? { bar: { most: 150 } } : {}),
    });
  }
  return figures;
}

function size({ outputs }: Metafile, entry: string): number {
  const seen = new Set<string>();
  const visit = (path: string): number => {
    const output = outputs[path];
    if (seen.has(path) || !output) return 0;
    seen.add(path);
    const loaded = output.imports.filter(({ kind }) => kind === "import-statement");
    return output.bytes + loaded.reduce((sum, { path: next }) => sum + visit(next), 0);
  };
  return visit(entry);
}

/** The median of a few cold processes. Throws where the module cannot be loaded, e.g. for want of a variable. */
async function importTime(path: string): Promise<number> {
  const script = `const t=performance.now();await import(${JSON.stringify(`${ROOT}/${path}`)});console.log(performance.now()-t);process.exit(0)`;
  const env = Object.fromEntries([
    ...ENVIRONMENT.map((name) => [name, "http://unset"]),
    ["AWS_REGION", "ap-southeast-3"],
  ]);
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const { code, output } = await run(["node", "--input-type=module", "-e", script], { cwd: ROOT, env });
    if (code !== 0) throw new Error(`${path} was not loaded:\n${output}`);
    times.push(Number(output.trim().split("\n").at(-1)));
  }
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}
