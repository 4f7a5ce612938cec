import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editFigures } from "./edits.ts";
import { functionFigures } from "./functions.ts";
import { importFigures } from "./import.ts";
import { machine } from "./machine.ts";
import { noisyFigures } from "./noisy.ts";
import { orderFigures } from "./order.ts";
import { renderFigures } from "./render.ts";
import { type Figure, report } from "./report.ts";
import { scaleFigures } from "./scale.ts";
import { searchFigures } from "./search.ts";
import { siteFigures } from "./site.ts";
import { startFigures } from "./start.ts";
import { tenantsFigures } from "./tenants.ts";
import { usageFigures } from "./usage.ts";
import { workplaceFigures } from "./workplace.ts";

/** What is measured, in this order; `data` is the folder of the marketplace that is started. The first builds everything, as a clone does. */
const SUBJECTS: Record<string, (data: string) => Promise<Figure[]>> = {
  start: startFigures,
  site: siteFigures,
  render: renderFigures,
  scale: scaleFigures,
  edits: editFigures,
  order: orderFigures,
  usage: usageFigures,
  noisy: noisyFigures,
  tenants: tenantsFigures,
  workplace: workplaceFigures,
  import: importFigures,
  functions: functionFigures,
  search: searchFigures,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SUBJECTS));
if (unknown.length > 0) {
  console.error(`There is no "${unknown.join(" ")}". npm run bench -- ${Object.keys(SUBJECTS).join(" | ")}`);
  process.exit(1);
}

const data = await mkdtemp(join(tmpdir(), "etalase-bench-"));
try {
  console.log(machine());
  for (const [name, measure] of Object.entries(SUBJECTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    report(await measure(data));
  }
} finally {
  await rm(data, { recursive: true, force: true });
}
