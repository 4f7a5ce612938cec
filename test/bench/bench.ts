import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { publishAssets } from "@etalase/cli";
import { buildFunctions } from "../../functions/build.ts";
import { caller, openShop, testCloud } from "../support/cloud.ts";
import { orderFor, place, stockShop } from "../support/shop-fixture.ts";
import { testTable } from "../support/table.ts";
import { functionFigures } from "./functions.ts";
import { type Figure, report } from "./report.ts";
import { searchFigures } from "./search.ts";

const TENANT = "3603";
const SHOPPERS = 16;
const ORDERS = 640;

/** What an order costs the database, counted by the engine that the differential test holds to DynamoDB. */
async function cost(): Promise<Figure[]> {
  const table = await testTable();
  const { shop, products } = await stockShop(table.tableOf, TENANT, [10, 10]);
  table.calls.length = 0;
  await place(table.tableOf, TENANT, orderFor(shop, products));
  const units = table.calls.reduce((sum, { writeUnits }) => sum + writeUnits, 0);
  const requests = table.calls.length;
  table.close();
  return [
    { name: "write units, an order of two lines", value: units, unit: "", bar: { most: 12 } },
    { name: "database requests, an order of two lines", value: requests, unit: "" },
  ];
}

/** Orders through the whole local stack: gateway, function, database, with relay and consumers at work behind. */
async function wholeStack(): Promise<Figure[]> {
  const test = await testCloud();
  const call = caller(test.cloud);
  const order = (shop: Awaited<ReturnType<typeof openShop>>) =>
    call("POST", "/checkouts", { body: orderFor(shop.shop, shop.products), key: crypto.randomUUID() });
  try {
    const shops = await Promise.all(Array.from({ length: SHOPPERS }, () => openShop(test, [1_000])));
    await Promise.all(shops.map(order));
    const begun = performance.now();
    let placed = 0;
    await Promise.all(
      shops.map(async (shop) => {
        for (let done = 0; done < ORDERS / SHOPPERS; done++) if ((await order(shop)).status === 201) placed++;
      }),
    );
    const perSecond = placed / ((performance.now() - begun) / 1_000);
    await test.cloud.idle();

    const rare = await openShop(test, [100]);
    const rush = performance.now();
    const answers = await Promise.all(Array.from({ length: 500 }, () => order(rare)));
    const rushSeconds = (performance.now() - rush) / 1_000;
    const sold = answers.filter(({ status }) => status === 201).length;
    const told = answers.filter(({ body }) => body["code"] === "order.sold_out").length;
    await test.cloud.idle();

    await publishAssets(test.target, fileURLToPath(new URL("../../site/dist/client/", import.meta.url)));
    const { shop, products, token } = await openShop(test, [50]);
    const [product] = products;
    const address = `${test.cloud.url}/${shop.districtSlug}/${shop.slug}/${product?.slug}/`;
    const edit = performance.now();
    await call("PATCH", `/vendor/shops/${shop.id}/products/${product?.id}`, {
      body: { version: 1, price: 77_000 },
      token,
    });
    while (!(await (await fetch(address)).text()).includes("77.000")) await new Promise(setImmediate);
    const live = (performance.now() - edit) / 1_000;
    const html = Buffer.from(await (await fetch(address)).arrayBuffer());
    const bytes = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    return [
      { name: `orders a second, ${SHOPPERS} shoppers at once`, value: perSecond, unit: "/s", bar: { least: 100 } },
      { name: "500 buyers of 100 pieces: placed", value: sold, unit: "", bar: { least: 100, most: 100 } },
      {
        name: "500 buyers of 100 pieces: told that it is sold out",
        value: told,
        unit: "",
        bar: { least: 400, most: 400 },
      },
      { name: "500 buyers of 100 pieces: time", value: rushSeconds, unit: "s", bar: { most: 10 } },
      { name: "edit to live", value: live, unit: "s", bar: { most: 2 } },
      {
        name: "product page without a picture, HTML and CSS, brotli",
        value: bytes / 1_024,
        unit: "KB",
        bar: { most: 14 },
      },
    ];
  } finally {
    await test.close();
  }
}

const metafile = await buildFunctions();
report([...(await cost()), ...(await wholeStack()), ...(await functionFigures(metafile)), ...(await searchFigures())]);
