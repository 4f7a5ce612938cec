import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addTenant, openTarget, originOf, type Target } from "@etalase/cli";
import { bootCloud, type Cloud, outputsOf } from "../../packages/local/index.ts";
import { run } from "./run.ts";
import { type Wire, watchWire } from "./wire.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const TENANT = "3603";
export const NEIGHBOUR = "3604";

/** Names the folder that the files of one run share (run-folder.ts); without it each cloud is furnished for itself. */
export const RUN_FOLDER = "ETALASE_TEST_RUN";

/** What a cloud boots from, and where it answers. */
export interface Place {
  assembly: string;
  state: string;
  port: number;
}

export interface Booted {
  cloud: Cloud;
  target: Target;
  wire: Wire;
  stop(): Promise<void>;
}

/** The marketplace from freshly synthesized templates, with two regencies and no shops: a copy of one that is furnished once for all files that a worker runs. `parameters` of its templates take the place of the usual ones. */
export async function furnishedCloud(parameters: Record<string, string> = {}): Promise<Booted> {
  const { remove, ...place } = await furnishedPlace();
  const booted = await boot(place, parameters);
  return {
    ...booted,
    async stop() {
      await booted.cloud.stop();
      await remove();
    },
  };
}

let warm: Promise<Booted> | undefined;

/** One such cloud for whoever does without one alone. It ends when somebody wants that, or with the worker. */
export function warmCloud(): Promise<Booted> {
  warm ??= furnishedCloud();
  return warm;
}

export async function endWarmCloud(): Promise<void> {
  const left = warm;
  warm = undefined;
  await (await left)?.stop();
}

/** That copy before anything is booted from it. */
export async function furnishedPlace(): Promise<Place & { remove(): Promise<void> }> {
  // All copies listen at one address.
  await endWarmCloud();
  const shared = process.env[RUN_FOLDER];
  const folder = await mkdtemp(join(tmpdir(), "etalase-cloud-"));
  const original = await furnished(shared ? join(shared, process.env["VITEST_POOL_ID"] ?? "1") : join(folder, "first"));
  const state = join(folder, "state");
  await cp(original.state, state, { recursive: true });
  return { ...original, state, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** By folder; a worker's files run one after the other, but share no module. */
async function furnished(folder: string): Promise<Place> {
  const done = join(folder, "place.json");
  const known = await readFile(done, "utf8").catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as Place;
  const place = { assembly: join(folder, "cdk.out"), state: join(folder, "state"), port: await freePort() };
  await mkdir(place.assembly, { recursive: true });
  const { code, output } = await run(["node", "infra/app.ts"], { cwd: root, env: { CDK_OUTDIR: place.assembly } });
  if (code !== 0) throw new Error(output);
  const { cloud, target, wire } = await boot(place);
  for (const code of [TENANT, NEIGHBOUR]) {
    const complaints = { whatsapp: "+6281290010000", email: "pengaduan@contoh.id" };
    const origin = code === TENANT ? cloud.url : await originOf(code, cloud.url);
    const { tenant } = await addTenant(target, { code, origin, sample: false, complaints });
    cloud.edge.mapHost(`${tenant.slug}.localhost`, { tenant: tenant.id });
  }
  await cloud.idle();
  await cloud.stop();
  if (wire.foreign.length > 0) throw new Error(wire.foreign.join("\n"));
  await writeFile(done, JSON.stringify(place));
  return place;
}

/** Boots from what was furnished, and leaves what it changed there. */
export async function boot(
  { assembly, state, port }: Place,
  parameters: Record<string, string> = {},
): Promise<Omit<Booted, "stop">> {
  const cloud = await bootCloud({
    assembly,
    state,
    port,
    parameters: {
      WhatsAppUrl: "{endpoint}/whatsapp/v23.0",
      PushUrl: "{endpoint}/push",
      WhatsAppPhoneId: "1",
      EmailFrom: "etalase@contoh.id",
      ...parameters,
    },
  });
  const target = openTarget(outputsOf(cloud));
  return { cloud, target, wire: watchWire(cloud.faults, cloud.output("EtalaseData", "TableName")) };
}

/** Pages name their own address, so that a copy must listen where its original did: below the ports that systems lend to whoever asks for any. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
