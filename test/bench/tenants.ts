import { paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { addTenant, originOf, pagesReady, type Target } from "@etalase/cli";
import { listRegencies } from "@etalase/regions";
import { placeIn, type TestCloud } from "../support/cloud.ts";
import { type Asked, crowdAt } from "../support/crowd.ts";
import { boot, furnishedPlace, NEIGHBOUR, TENANT } from "../support/furnished.ts";
import { stockShop } from "../support/shop-fixture.ts";
import { p95 } from "./noisy.ts";
import { type Figure, median, perSecond, seconds } from "./report.ts";

/** `TENANTS=10 npm run bench -- tenants` where there is less time. */
const REGENCIES = Number(process.env["TENANTS"] ?? 50);
const SHOPS = 20;
const PIECES = [40];
const ASKED = 60;
const MEBIBYTE = 1_048_576;
const complaints = { whatsapp: "+6281290010000", email: "pengaduan@contoh.id" };

type Deployment = Pick<TestCloud, "cloud" | "target">;

interface Onboarded {
  /** From the command until its market's pages stand. */
  open: number;
  /** And until all of its shops do. */
  whole: number;
}

/** Regency after regency with its shops: what each takes, what all of them take, and what the first notices of the others. */
export async function tenantsFigures(): Promise<Figure[]> {
  const place = await furnishedPlace();
  let booted = await boot(place);
  try {
    const ask = crowdAt(booted, TENANT, await stockShop(booted.target.tableOf, TENANT, [40]));
    const before = await quietly(booted, ask);
    const memory: number[] = [];
    const [files, begun] = [await filesIn(booted.target), performance.now()];
    const each: Onboarded[] = [];
    for (const code of await newCodes()) {
      each.push(await onboard(booted, code));
      memory.push(process.memoryUsage().rss);
    }
    const took = (performance.now() - begun) / 1_000;
    const pages = (await filesIn(booted.target)) - files;
    // In the first half everything that is loaded once is loaded.
    const later = memory.slice(memory.length >> 1);
    const grown = ((later.at(-1) ?? 0) - (later[0] ?? 0)) / MEBIBYTE / Math.max(1, later.length - 1);
    const after = await quietly(booted, ask);
    await booted.cloud.stop();
    const start = performance.now();
    booted = await boot(place);
    const home = await fetch(`${booted.cloud.url}/`);
    if (!home.ok) throw new Error(`the first regency's home answers ${home.status}`);
    const started = (performance.now() - start) / 1_000;
    const tenth = Math.max(1, Math.floor(each.length / 10));
    const slope =
      median(each.slice(-tenth).map(({ whole }) => whole)) / median(each.slice(0, tenth).map(({ whole }) => whole));
    return [
      { name: "regencies with 20 shops of a product each", value: each.length, unit: "" },
      seconds("a regency until its market stands, median", median(each.map(({ open }) => open)), { most: 10 }),
      seconds("a regency with its shops, median", median(each.map(({ whole }) => whole))),
      { name: "the last tenth of them against the first", value: slope, unit: "times", bar: { most: 1.5 } },
      perSecond("pages and files written, shops and all", pages / took),
      { name: "memory that a regency of the second half added", value: grown, unit: "MB" },
      seconds("starting with all of them until a page is shown", started, { most: 20 }),
      { name: "the first regency's p95 before them", value: p95(before), unit: "ms" },
      { name: "and beside them", value: p95(after), unit: "ms" },
      { name: "beside against before", value: p95(after) / p95(before), unit: "times", bar: { most: 1.5 } },
    ];
  } finally {
    await booted.cloud.stop();
    await place.remove();
  }
}

/** Spread over the country, so that small and large ones come. */
async function newCodes(): Promise<string[]> {
  const codes = (await listRegencies()).map(({ code }) => code).filter((code) => ![TENANT, NEIGHBOUR].includes(code));
  return Array.from({ length: REGENCIES }, (_, at) => codes[Math.floor((at * codes.length) / REGENCIES)] ?? "");
}

async function onboard({ cloud, target }: Deployment, code: string): Promise<Onboarded> {
  const begun = performance.now();
  const since = () => (performance.now() - begun) / 1_000;
  await addTenant(target, { code, origin: await originOf(code, cloud.url), sample: false, complaints });
  await pagesReady(target, code, () => undefined);
  const open = since();
  const where = await placeIn(target, code);
  for (let shop = 0; shop < SHOPS; shop++) await stockShop(target.tableOf, code, PIECES, where);
  await cloud.idle();
  return { open, whole: since() };
}

/** One after the other while nothing else is at work; the first of them warm the function. */
async function quietly({ cloud }: Deployment, ask: () => Promise<Asked>): Promise<Asked[]> {
  await cloud.idle();
  const asked: Asked[] = [];
  for (let count = 0; count < 2 * ASKED; count++) asked.push(await ask());
  return asked.slice(ASKED);
}

async function filesIn({ site: { s3, bucket } }: Target): Promise<number> {
  let found = 0;
  for await (const { KeyCount = 0 } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: "sites/" }))
    found += KeyCount;
  return found;
}
