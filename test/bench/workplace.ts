import { reportStore, tallyStore } from "@etalase/dynamo";
import { newId } from "@etalase/kit";
import { caller, openShop, TENANT, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor, place } from "../support/shop-fixture.ts";
import { type Figure, median, seconds } from "./report.ts";

const OPEN_ORDERS = 1_000;
const AT_ONCE = 10;
const TRIES = 5;
const DAYS = 365;
const DAY_MILLISECONDS = 86_400_000;

/** How long a vendor waits for a board with a thousand open orders, and for a year's report. */
export async function workplaceFigures(): Promise<Figure[]> {
  const test = await testCloud();
  try {
    return [...(await boardFigures(test)), await yearFigure(test), ...(await tallyFigures(test))];
  } finally {
    await test.close();
  }
}

type Signed = (path: string, asked?: object) => Promise<{ status: number; body: Record<string, unknown> }>;
const signed = ({ cloud }: TestCloud, { shop, token }: Awaited<ReturnType<typeof openShop>>): Signed => {
  const call = caller(cloud);
  return (path, asked) =>
    call(asked ? "POST" : "GET", `/vendor/shops/${shop.id}${path}`, { token, ...(asked ? { body: asked } : {}) });
};

async function boardFigures(test: TestCloud): Promise<Figure[]> {
  const vendor = await openShop(test, [OPEN_ORDERS]);
  const input = orderFor(vendor.shop, vendor.products);
  for (let placed = 0; placed < OPEN_ORDERS; placed += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => place(test.target, TENANT, input)));
  await test.cloud.idle();
  const ask = signed(test, vendor);
  const first = await timed(() => ask("/orders"));
  let shown = 0;
  const whole = await timed(async () => {
    let cursor: unknown;
    shown = 0;
    do {
      const { body } = await ask(`/orders${typeof cursor === "string" ? `?cursor=${cursor}` : ""}`);
      shown += (body["orders"] as unknown as unknown[]).length;
      cursor = body["cursor"];
    } while (cursor);
  });
  const find = await timed(() => ask("/orders/searches", { which: "open", find: "Tidak Ada" }));
  return [
    { name: "board: open orders shown", value: shown, unit: "", bar: { least: OPEN_ORDERS, most: OPEN_ORDERS } },
    seconds("board of 1,000 open orders: its newest page, looked at every six seconds", first, { most: 0.3 }),
    seconds("board of 1,000 open orders: all of it", whole, { most: 3 }),
    seconds("looking through 500 orders for a name that none has", find, { most: 1.5 }),
  ];
}

async function yearFigure(test: TestCloud): Promise<Figure> {
  const vendor = await openShop(test, [1]);
  const now = Date.now();
  const dayAt = (index: number) => new Date(now - index * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const reports = reportStore(test.target.tableOf);
  const count = async (times: 1 | -1) => {
    for (let index = 0; index < DAYS; index++) {
      const counts = { orders: 9 * times, units: 20 * times, revenue: 900_000 * times, cancelled: times };
      const event = `evt_year_${index}_${times}`;
      await reports.count(TENANT, [{ event, day: dayAt(index), subjects: [`shop#${vendor.shop.id}`], counts }]);
    }
  };
  await count(1);
  const ask = signed(test, vendor);
  const year = await timed(() => ask(`/report?from=${dayAt(DAYS)}&to=${dayAt(0)}`));
  // No orders stand behind these figures, and the books are looked at in the end.
  await count(-1);
  return seconds("a report over 12 months", year, { most: 0.3 });
}

const PRODUCTS = 100;
const BUYERS = 3_000;
const SOLD_A_DAY = 9;

/** What sells and who comes back, of a year with as many orders a day as above, by three thousand buyers. */
async function tallyFigures(test: TestCloud): Promise<Figure[]> {
  const vendor = await openShop(test, [1]);
  const now = Date.now();
  const dayAt = (index: number) => new Date(now - index * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const tallies = tallyStore(test.target.tableOf);
  const ids = {
    products: Array.from({ length: PRODUCTS }, () => newId("product")),
    buyers: Array.from({ length: BUYERS }, (_, index) => `buyer-${index}`),
  };
  const tell = async (told: keyof typeof ids, index: number, times: 1 | -1) => {
    const tally = { orders: times, units: 2 * times, revenue: 90_000 * times };
    const additions = Array.from({ length: SOLD_A_DAY }, (_, at) => ({
      id: ids[told][(index * SOLD_A_DAY * 7 + at) % ids[told].length] ?? "",
      tally,
    }));
    const event = `evt_tally_${told}_${index}_${times}`;
    await tallies.add(TENANT, told, [{ event, day: dayAt(index), shop: vendor.shop.id, additions }]);
  };
  const tellAll = async (times: 1 | -1) => {
    for (let index = 0; index < DAYS; index++)
      await Promise.all([tell("products", index, times), tell("buyers", index, times)]);
  };
  await tellAll(1);
  const ask = signed(test, vendor);
  const range = `from=${dayAt(DAYS - 1)}&to=${dayAt(0)}`;
  const sells = await timed(() => ask(`/report/products?${range}`));
  const comesBack = await timed(() => ask(`/report/buyers?${range}`));
  // As above.
  await tellAll(-1);
  return [
    seconds("what sells, over 12 months", sells, { most: 0.3 }),
    seconds("who comes back, over 12 months", comesBack, { most: 0.3 }),
  ];
}

/** The median of a few. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let tried = 0; tried < TRIES; tried++) {
    const begun = performance.now();
    await work();
    times.push((performance.now() - begun) / 1_000);
  }
  return median(times);
}
