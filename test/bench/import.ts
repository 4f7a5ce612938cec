import { setTimeout as delay } from "node:timers/promises";
import { type TestCloud, testCloud } from "../support/cloud.ts";
import { importingShop } from "../support/import.ts";
import { type Figure, seconds } from "./report.ts";

const ROWS_OF_A_FILE = 5_000;
/** As many products as a shop may have. */
const ROWS_OF_A_SHOP = 1_000;
const SHOPS = 5;
/** As the page does, in milliseconds. */
const LOOK_AGAIN = 1_000;
const MEBIBYTE = 1_048_576;

/** How long tables take to come in, and what memory they leave behind. */
export async function importFigures(): Promise<Figure[]> {
  const test = await testCloud();
  try {
    const looked = await largestTable(test);
    return [looked, ...(await written(test))];
  } finally {
    await test.close();
  }
}

async function largestTable(test: TestCloud): Promise<Figure> {
  const shop = await importingShop(test);
  const { id } = await shop.begin(tableOf(ROWS_OF_A_FILE));
  const begun = performance.now();
  const { rows } = await shop.check(id);
  if (rows !== ROWS_OF_A_FILE) throw new Error(`${rows} rows were found`);
  return seconds("looking through a table of 5,000 rows", (performance.now() - begun) / 1_000, { most: 10 });
}

/** Through the whole local stack, with relay, ledger and pages at work behind. */
async function written(test: TestCloud): Promise<Figure[]> {
  const shops = await Promise.all(Array.from({ length: SHOPS }, () => importingShop(test)));
  const first = await memoryAfter(async () => void (await imported(shops.slice(0, 1))));
  const rest = shops.slice(1);
  const all = await memoryAfter(async () => void (await imported(rest)));
  const again = await imported(rest);
  const created = (await Promise.all(shops.map(({ shelf }) => shelf()))).flat().length;
  const rows = SHOPS * ROWS_OF_A_SHOP;
  return [
    { name: "imported products, each once", value: created, unit: "", bar: { least: rows, most: rows } },
    seconds("importing 5,000 rows", first.took + all.took, { most: 60 }),
    seconds("importing 4,000 of them again", again, { most: 60 }),
    {
      name: "memory that the last 4,000 rows added to the first 1,000",
      value: all.grown,
      unit: "MB",
      bar: { most: 250 },
    },
  ];
}

type ImportingShop = Awaited<ReturnType<typeof importingShop>>;

/** Shop after shop; the seconds until each is told that it is done. */
async function imported(shops: ImportingShop[]): Promise<number> {
  let took = 0;
  for (const shop of shops) {
    const { id } = await shop.tried(tableOf(ROWS_OF_A_SHOP));
    const begun = performance.now();
    await shop.ask("POST", `/imports/${id}/runs`, { which: "all", publish: false });
    for (let state = "running"; state === "running"; state = (await shop.get(id)).state) await delay(LOOK_AGAIN);
    took += (performance.now() - begun) / 1_000;
    const { failed } = await shop.get(id);
    if (failed > 0) throw new Error(`${failed} rows failed`);
  }
  return took;
}

async function memoryAfter(work: () => Promise<void>): Promise<{ took: number; grown: number }> {
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  await work();
  const took = (performance.now() - begun) / 1_000;
  return { took, grown: Math.round((process.memoryUsage().rss - before) / MEBIBYTE) };
}

function tableOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const price = `Rp ${(10 + (index % 90)).toFixed(0)}.500,00`;
    return `BRG-${index};Keripik nomor ${index};Kue & Camilan;${price};${index % 50};250 gr;Digoreng tipis dan renyah`;
  });
  return `SKU;Nama Produk;Kategori;Harga;Stok;Berat;Deskripsi\n${lines.join("\n")}\n`;
}
