import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { addTenant, loadSample, type Outputs, openTarget, publishAssets, renderSite } from "@etalase/cli";
import { fill, type TemplateName, templates } from "@etalase/domain/notice";
import { shops } from "@etalase/sample";
import { bootCloud, type Cloud, outputsOf } from "../index.ts";
import { buildAll } from "./build.ts";
import { type Ground, lookAhead } from "./look-ahead.ts";
import { sampleMessages } from "./sample-messages.ts";
import { step } from "./steps.ts";
import { welcome } from "./welcome.ts";

const FIRST_TENANT = "3603";
const OFFICER = "+6281290023603";
const client = fileURLToPath(new URL("../../../site/dist/client/", import.meta.url));
const rendererHash = fileURLToPath(new URL("../../../site/dist/.hash", import.meta.url));

export interface StartOptions extends Ground {
  /** How many shops of the sample a new state gets; all of them when left out. */
  sample?: number | undefined;
}

export interface Marketplace {
  cloud: Cloud;
  stop(): Promise<void>;
}

/** Builds, boots, onboards the first regency with the sample catalogue where that was not done yet, renders what is new, and says where everything is. */
export async function startMarketplace({ port, sample, ...ground }: StartOptions): Promise<Marketplace> {
  const started = performance.now();
  const state = resolve(ground.state);
  await lookAhead({ ...ground, state, port });
  const assembly = join(state, "cdk.out");
  await step("Building pages, functions and infrastructure", () => buildAll(assembly));
  const cloud = await step("Booting the embedded cloud", () =>
    bootCloud({ assembly, state, port, parameters: parameters(), templateText, sampleMessages: sampleMessages() }),
  );
  const outputs = outputsOf(cloud);
  await writeFile(join(state, "outputs.json"), JSON.stringify(outputs, null, 2));
  await furnish(cloud, outputs, { state, port, sample });
  welcome(cloud, {
    shops: shops.slice(0, sample),
    officer: OFFICER,
    seconds: (performance.now() - started) / 1000,
  });
  return { cloud, stop: () => cloud.stop() };
}

/** Locally, messages go to the capture of the embedded cloud; it answers on the endpoint that it names here. */
const parameters = (): Record<string, string> => ({
  WhatsAppUrl: "{endpoint}/whatsapp/v23.0",
  PushUrl: "{endpoint}/push",
  WhatsAppPhoneId: "100000000000001",
  EmailFrom: "etalase@contoh.id",
});

const templateText = (template: string, values: string[], language: string): string =>
  template in templates ? fill(template as TemplateName, values, language === "en" ? "en" : "id") : values.join(" ");

const RENDERING = ["etalase-render-site", "etalase-render-pages"];

/** Behind what the sample's own events ask for, somebody's first edit would be live seconds late. */
const EDITS = "etalase-publish-pages";

/** Resolves when every page was rendered and the next edit is the next to be shown. The pictures of shared links, and what is tried again later, are done while the pages can be read. */
async function pagesRendered({ queues, onChange }: Cloud): Promise<void> {
  const isEmpty = (queue: string) => {
    const { visible, inFlight } = queues.depth(queue);
    return visible + inFlight === 0;
  };
  const isDone = () => RENDERING.every(isEmpty) && queues.depth(EDITS).visible === 0;
  if (isDone()) return;
  await new Promise<void>((resolve) => {
    const forget = onChange(() => {
      if (!isDone()) return;
      forget();
      resolve();
    });
  });
}

async function furnish(cloud: Cloud, outputs: Outputs, { state, port, sample }: StartOptions): Promise<void> {
  const target = openTarget(outputs);
  await publishAssets(target, client);
  const { tenant, added } = await step("Onboarding Kabupaten Tangerang from the official region data", () =>
    addTenant(target, {
      code: FIRST_TENANT,
      origin: `http://localhost:${port}`,
      sample: true,
      complaints: { whatsapp: "+6281290010000", email: "pengaduan@contoh.id" },
      officer: { phone: OFFICER, name: "Petugas Dinas" },
    }),
  );
  cloud.edge.mapHost(`${tenant.slug}.localhost`, { tenant: tenant.id });
  const loaded = join(state, "sample-loaded");
  if ((await readFile(loaded, "utf8").catch(() => undefined)) === undefined) {
    await step("Loading the sample catalogue", (progress) => loadSample(target, tenant.id, progress, sample));
    await writeFile(loaded, "");
  }
  const hash = await readFile(rendererHash, "utf8");
  const rendered = join(state, "rendered");
  if (added || (await readFile(rendered, "utf8").catch(() => undefined)) !== hash) {
    await step("Rendering every page", async () => {
      await renderSite(target, tenant);
      await pagesRendered(cloud);
    });
    await writeFile(rendered, hash);
  }
}
