import { fileURLToPath } from "node:url";
import { auditCommands } from "./audit-commands.ts";
import { type Command, existing } from "./command.ts";
import { dlqCommands } from "./dlq-commands.ts";
import { doctor } from "./doctor.ts";
import { importVendors } from "./import-vendors.ts";
import { lifeCommands } from "./life-commands.ts";
import { loadSample } from "./load-sample.ts";
import { personCommands } from "./person-commands.ts";
import { publishAssets } from "./publish-assets.ts";
import { renderSite } from "./render-site.ts";
import { rendersDone } from "./renders-done.ts";
import { replay } from "./replay.ts";
import { setTenant } from "./settings-command.ts";
import { suspensionCommands } from "./suspension-commands.ts";
import { sweepAssets } from "./sweep-assets.ts";
import { tenantCommands } from "./tenant-commands.ts";

const CLIENT = fileURLToPath(new URL("../../site/dist/client/", import.meta.url));

export const commands: Command[] = [
  ...tenantCommands,
  setTenant,
  ...suspensionCommands,
  ...lifeCommands,
  importVendors,
  ...auditCommands,
  ...personCommands,
  {
    name: "sample load",
    usage: "CODE",
    help: "load the sample catalogue into a tenant",
    options: {},
    async run(target, { positionals: [code] }, tell) {
      const tenant = await existing(target, code);
      const loaded = await loadSample(target, tenant.id, (done, all) => tell(`${done} of ${all}`));
      return { lines: [`${loaded.shops} shops with ${loaded.products} products are in ${tenant.name}`], data: loaded };
    },
  },
  {
    name: "assets publish",
    usage: "",
    help: "upload the built assets of the pages",
    options: {},
    async run(target) {
      const uploaded = await publishAssets(target, CLIENT);
      return { lines: [`${uploaded} files uploaded`], data: { uploaded } };
    },
  },
  {
    name: "assets sweep",
    usage: "",
    help: "remove those that no page has named for 30 days",
    options: {},
    async run(target) {
      const { marked, removed, files } = await sweepAssets(target, CLIENT);
      return {
        lines: [`${files.length} files of ${removed.length} builds removed, ${marked.length} builds marked`],
        data: { marked: marked.map(({ name }) => name), removed, files },
      };
    },
  },
  {
    name: "render",
    usage: "CODE",
    help: "render every page of a tenant anew, and wait until that is done",
    options: {},
    noted: true,
    async run(target, { positionals: [code] }, tell) {
      const tenant = await existing(target, code);
      await renderSite(target, tenant);
      await rendersDone(target, (left) => tell(`${left} handfuls of pages are left`));
      return { lines: [`Every page of ${tenant.name} is rendered anew`], data: { tenant: tenant.id } };
    },
  },
  replay,
  ...dlqCommands,
  doctor,
];
