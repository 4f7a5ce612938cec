import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { tenantStore } from "@etalase/dynamo";
import { addTenant } from "./add-tenant.ts";
import { loadSample } from "./load-sample.ts";
import { publishAssets } from "./publish-assets.ts";
import { renderSite } from "./render-site.ts";
import { sweepAssets } from "./sweep-assets.ts";
import { openTarget, readOutputs, type Target } from "./target.ts";

const HELP = `etalase: the operator's command line

  etalase tenant add 36.03 --origin https://kab-tangerang.example --whatsapp +62811... --email a@b.id
                                 onboard a regency by its official code
  etalase sample load 36.03      load the sample catalogue into a tenant
  etalase assets publish         upload the built assets of the pages
  etalase assets sweep           remove those that no page has named for 30 days
  etalase render 36.03           render every page of a tenant anew

  --outputs FILE   what "cdk deploy --outputs-file FILE" wrote (default .etalase/outputs.json, the embedded cloud)
`;

const CLIENT = fileURLToPath(new URL("../../site/dist/client/", import.meta.url));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      outputs: { type: "string", default: ".etalase/outputs.json" },
      origin: { type: "string" },
      whatsapp: { type: "string" },
      email: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const command = positionals.slice(0, 2).join(" ");
  if (values.help || positionals.length === 0) return void console.log(HELP);
  const target = openTarget(await readOutputs(values.outputs));
  if (command === "tenant add") {
    const { origin, whatsapp, email } = values;
    if (!origin || !whatsapp || !email) throw new Error("A tenant needs --origin, --whatsapp and --email.");
    const code = positionals[2] ?? "";
    const { tenant, added } = await addTenant(target, { code, origin, sample: false, complaints: { whatsapp, email } });
    return void console.log(`${tenant.name}: ${added ? "onboarded" : "was there already"}, ${tenant.origin}`);
  }
  if (command === "sample load") {
    const tenant = await existing(target, positionals[2]);
    const { shops, products } = await loadSample(target, tenant.id, () => undefined);
    return void console.log(`${shops} shops with ${products} products are in ${tenant.name}`);
  }
  if (command === "assets publish") return void console.log(`${await publishAssets(target, CLIENT)} files uploaded`);
  if (command === "assets sweep") {
    const { marked, removed, files } = await sweepAssets(target, CLIENT);
    return void console.log(
      `${files.length} files of ${removed.length} builds removed, ${marked.length} builds marked`,
    );
  }
  if (positionals[0] === "render") return renderSite(target, await existing(target, positionals[1]));
  throw new Error(`There is no command "${positionals.join(" ")}". See etalase --help.`);
}

async function existing(target: Target, code = "") {
  const tenant = await tenantStore(target.tableOf).tenant(code.replace(".", ""));
  if (!tenant) throw new Error(`No tenant "${code}". Onboard it first: etalase tenant add ${code || "36.03"}`);
  return tenant;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
