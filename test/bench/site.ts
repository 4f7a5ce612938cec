import { get } from "node:http";
import { openBrowser } from "../support/browser.ts";
import { type Figure, median } from "./report.ts";
import { startMarketplace } from "./site/marketplace.ts";
import { pagesOf } from "./site/pages.ts";
import { KINDS, type Measured, visit } from "./site/visit.ts";

const VISITS = 3;
const KILOBYTE = 1_024;

/** How the pages come to a cheap phone on slow 4G (150 ms, 1.6 Mbit/s, a CPU four times slower), from the edge of a running marketplace with the sample catalogue: the medians of a few visits. */
export async function siteFigures(data: string): Promise<Figure[]> {
  const marketplace = await startMarketplace(data);
  const browser = await openBrowser();
  try {
    const pages = Object.entries(await pagesOf(browser, marketplace.url));
    const measured = new Map<string, Measured>();
    for (const [name, page] of pages) {
      const visits: Measured[] = [];
      for (let at = 0; at < VISITS; at++) visits.push(await visit(browser, page));
      measured.set(name, middle(visits));
    }
    print(measured);
    const product = pages.find(([name]) => name === "product")?.[1].address ?? "";
    return figuresOf(measured, await compressedBytes(product));
  } finally {
    await browser.close();
    await marketplace.stop();
  }
}

const middle = (visits: Measured[]): Measured => {
  const of = (figure: (measured: Measured) => number) => median(visits.map(figure));
  const inps = visits.flatMap(({ inp }) => inp ?? []);
  return {
    bytes: visits[0]?.bytes ?? { html: 0, css: 0, js: 0, img: 0, font: 0, data: 0 },
    requests: of(({ requests }) => requests),
    lcp: of(({ lcp }) => lcp),
    cls: of(({ cls }) => cls),
    tbt: of(({ tbt }) => tbt),
    inp: inps.length > 0 ? median(inps) : undefined,
  };
};

function print(measured: Map<string, Measured>): void {
  const head = [...KINDS.map((kind) => `${kind} KB`), "requests", "LCP ms", "CLS", "TBT ms", "INP ms"];
  console.log(["".padEnd(10), ...head.map((word) => word.padStart(8))].join(" "));
  for (const [name, { bytes, requests, lcp, cls, tbt, inp }] of measured) {
    const figures = [
      ...KINDS.map((kind) => (bytes[kind] / KILOBYTE).toFixed(1)),
      String(requests),
      lcp.toFixed(0),
      cls.toFixed(3),
      tbt.toFixed(0),
      inp?.toFixed(0) ?? "",
    ];
    console.log([name.padEnd(10), ...figures.map((figure) => figure.padStart(8))].join(" "));
  }
}

/** Seconds until the largest thing of a page stands; where the page itself holds it, one round trip is enough. */
const LCP_BARS = { product: 1.2, others: 2.5 };

function figuresOf(measured: Map<string, Measured>, productBytes: number): Figure[] {
  const all = [...measured.values()];
  const worst = (figure: (each: Measured) => number) => Math.max(...all.map(figure));
  const script = (name: string) => (measured.get(name)?.bytes.js ?? Number.NaN) / KILOBYTE;
  return [
    {
      name: "product page, HTML and CSS with its picture, compressed",
      value: productBytes / KILOBYTE,
      unit: "KB",
      bar: { most: 14 },
    },
    ...[...measured].map(([name, { lcp }]) => ({
      name: `${name}, LCP on slow 4G`,
      value: lcp / 1_000,
      unit: "s",
      bar: { most: name === "product" ? LCP_BARS.product : LCP_BARS.others },
    })),
    { name: "script of pages that are read", value: script("product"), unit: "KB" },
    { name: "cart and checkout, JavaScript", value: script("checkout"), unit: "KB", bar: { most: 24 } },
    {
      name: "cart and checkout, beyond what every page has",
      value: script("checkout") - script("product"),
      unit: "KB",
      bar: { most: 12 },
    },
    { name: "largest CLS of these pages", value: worst(({ cls }) => cls), unit: "", bar: { most: 0.1 } },
    { name: "longest blocking of these pages", value: worst(({ tbt }) => tbt), unit: "ms", bar: { most: 200 } },
    { name: "slowest answer to a tap (INP)", value: worst(({ inp }) => inp ?? 0), unit: "ms", bar: { most: 200 } },
  ];
}

/** The page's bytes as the edge sends them to a browser, without headers; its CSS is inside. */
function compressedBytes(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "br" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}
