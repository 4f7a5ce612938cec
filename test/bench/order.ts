import { caller, openShop, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor, place, stockShop } from "../support/shop-fixture.ts";
import { testTable } from "../support/table.ts";
import { type Figure, perSecond, seconds } from "./report.ts";

const TENANT = "3603";
const SHOPPERS = 16;
const ORDERS = 640;

/** What an order costs, how many a second go through, and whether a rush ends as it must. */
export async function orderFigures(): Promise<Figure[]> {
  const test = await testCloud();
  try {
    return [...(await cost()), ...(await throughput(test)), ...(await rush(test))];
  } finally {
    await test.close();
  }
}

/** What an order costs the database, counted by the engine that the differential test holds to DynamoDB. */
async function cost(): Promise<Figure[]> {
  const table = await testTable();
  const { shop, products } = await stockShop(table.tableOf, TENANT, [10, 10]);
  table.calls.length = 0;
  await place(table, TENANT, orderFor(shop, products));
  const units = table.calls.reduce((sum, { writeUnits }) => sum + writeUnits, 0);
  const requests = table.calls.length;
  table.close();
  return [
    { name: "write units, an order of two lines", value: units, unit: "", bar: { most: 12 } },
    { name: "database requests, an order of two lines", value: requests, unit: "" },
  ];
}

type OpenShop = Awaited<ReturnType<typeof openShop>>;
const orderAt = ({ cloud }: TestCloud, { shop, products }: OpenShop) =>
  caller(cloud)("POST", "/checkouts", { body: orderFor(shop, products), key: crypto.randomUUID() });

/** Orders through the whole local stack: gateway, function, database, with relay and consumers at work behind. */
async function throughput(test: TestCloud): Promise<Figure[]> {
  const shops = await Promise.all(Array.from({ length: SHOPPERS }, () => openShop(test, [1_000])));
  await Promise.all(shops.map((shop) => orderAt(test, shop)));
  const begun = performance.now();
  let placed = 0;
  await Promise.all(
    shops.map(async (shop) => {
      for (let done = 0; done < ORDERS / SHOPPERS; done++) if ((await orderAt(test, shop)).status === 201) placed++;
    }),
  );
  const rate = placed / ((performance.now() - begun) / 1_000);
  await test.cloud.idle();
  return [perSecond(`orders a second, ${SHOPPERS} shoppers at once`, rate, { least: 100 })];
}

async function rush(test: TestCloud): Promise<Figure[]> {
  const rare = await openShop(test, [100]);
  const begun = performance.now();
  const answers = await Promise.all(Array.from({ length: 500 }, () => orderAt(test, rare)));
  const took = (performance.now() - begun) / 1_000;
  const sold = answers.filter(({ status }) => status === 201).length;
  const told = answers.filter(({ body }) => body["code"] === "order.sold_out").length;
  await test.cloud.idle();
  return [
    { name: "500 buyers of 100 pieces: placed", value: sold, unit: "", bar: { least: 100, most: 100 } },
    {
      name: "500 buyers of 100 pieces: told that it is sold out",
      value: told,
      unit: "",
      bar: { least: 400, most: 400 },
    },
    seconds("500 buyers of 100 pieces: time", took, { most: 10 }),
  ];
}
