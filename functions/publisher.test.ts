import { marketFile, type PageAddress, searchFile } from "@etalase/domain/page";
import { beforeEach, describe, expect, it } from "vitest";
import { tenant } from "../site/test-support/catalogue.ts";
import { Market } from "../test/support/market.ts";
import { type Pages, testPress } from "../test/support/press.ts";
import { type TestTable, testTable } from "../test/support/table.ts";
import { publishWith } from "./publisher.ts";
import { touching } from "./touched-pages.ts";

const PRODUCT = "/panongan/toko-0/barang-0/";

let table: TestTable;
let market: Market;
let press: Awaited<ReturnType<typeof testPress>>;

beforeEach(async () => {
  table = await testTable();
  market = new Market(table.tableOf);
  await market.open();
  press = await testPress(tenant.id, table.tableOf, () => market.now);
  await press.publishAll();
  await table.events();
  return () => table.close();
});

const page = (pages: Pages, address = PRODUCT): string => pages.get(address) ?? "";

/** Renders that begin at once and end when they are let go. */
function heldBack() {
  const begun = Promise.withResolvers<void>();
  const goesOn = Promise.withResolvers<void>();
  const render: typeof press.press.render = async (store, address) => {
    const rendered = await press.press.render(store, address);
    begun.resolve();
    await goesOn.promise;
    return rendered;
  };
  return { begun: begun.promise, letGo: goesOn.resolve, slow: { ...press.press, render } };
}

describe("of renders at the same time the newest data win", () => {
  it("when a slow one began before a newer one wrote", async () => {
    await market.edit(0, { price: 11_000 });
    const { begun, letGo, slow } = heldBack();
    const first = publishWith(slow, touching([PRODUCT]));
    await begun;
    await market.edit(0, { price: 12_000 });
    await publishWith(press.press, touching([PRODUCT]));
    letGo();
    await first;
    expect(page(press.standing())).toContain("12.000");
    expect(page(press.standing())).toBe(page(await press.whole()));
  });

  it("when a newer one found the page right as it stood, because the edit was taken back", async () => {
    await market.edit(0, { price: 11_000 });
    const { begun, letGo, slow } = heldBack();
    const first = publishWith(slow, touching([PRODUCT]));
    await begun;
    await market.edit(0, { price: 45_000 });
    expect([...(await publishWith(press.press, touching([PRODUCT]))).values()]).toEqual(["kept"]);
    letGo();
    await first;
    expect(page(press.standing())).toBe(page(await press.whole()));
  });

  it("when a product went while its first page was being made", async () => {
    await market.edit(0, { state: "withdrawn" });
    await press.hear(await table.events());
    await market.edit(0, { state: "published" });
    const { begun, letGo, slow } = heldBack();
    const first = publishWith(slow, touching([PRODUCT]));
    await begun;
    await market.edit(0, { state: "withdrawn" });
    await press.hear(await table.events());
    letGo();
    await first;
    expect(press.standing().has(PRODUCT)).toBe(false);
  });
});

it("waits for data that change again and again while a page is made of them, and leaves it as they end", async () => {
  let edits = 0;
  const restless = {
    ...press.press,
    render: async (...asked: Parameters<typeof press.press.render>) => {
      const rendered = await press.press.render(...asked);
      if (edits < 9) await market.edit(0, { price: 10_000 + ++edits });
      return rendered;
    },
  };
  await market.edit(0, { price: 10_000 });
  await publishWith(restless, touching([PRODUCT]));
  expect(page(press.standing())).toContain("10.009");
  expect(page(press.standing())).toBe(page(await press.whole()));
});

it("renders a page once for a burst, however many deliveries it comes in", async () => {
  for (const price of [11_000, 12_000, 13_000]) await market.edit(0, { price });
  const events = await table.events();
  const outcomes: (string | undefined)[] = [];
  for (const event of events) outcomes.push((await press.hear([event])).get(PRODUCT));
  expect(outcomes).toEqual(["written", "kept", "kept"]);
});

it("finishes the other pages when one fails, and tells of it so that it comes again", async () => {
  await market.edit(0, { price: 11_000 });
  const failed: PageAddress[] = [];
  const spoilt = {
    ...press.press,
    render: async (...asked: Parameters<typeof press.press.render>) =>
      asked[1] === PRODUCT ? { status: 500, body: "" } : press.press.render(...asked),
    failed: (address: PageAddress) => void failed.push(address),
  };
  const both = touching([PRODUCT, `/en${PRODUCT}`]);
  await expect(publishWith(spoilt, both)).rejects.toThrow("1 of 2 pages failed");
  expect(failed).toEqual([PRODUCT]);
  expect(page(press.standing(), `/en${PRODUCT}`)).toContain("11,000");
  const again = await publishWith(press.press, both);
  expect([again.get(PRODUCT), again.get(`/en${PRODUCT}`)]).toEqual(["written", "kept"]);
});

it("makes the market's search file of the districts', also when it died between the two", async () => {
  await market.edit(0, { name: "Topi Lebar" });
  const dying = {
    ...press.press,
    render: async (...asked: Parameters<typeof press.press.render>) => {
      if (asked[1] === marketFile) throw new Error("killed");
      return press.press.render(...asked);
    },
    failed: () => {},
  };
  const district = touching([searchFile("panongan")]);
  await expect(publishWith(dying, district)).rejects.toThrow();
  expect(press.standing().get(marketFile)).not.toContain("Topi Lebar");
  const again = await publishWith(press.press, district);
  expect([...again]).toEqual([
    [searchFile("panongan"), "kept"],
    [marketFile, "written"],
  ]);
  expect(press.standing().get(marketFile)).toContain("Topi Lebar");
});

it("goes on where a full render was interrupted: pages that were done are not rendered again", async () => {
  press.press.folder.files.clear();
  const addresses = [...(await press.whole()).keys()] as PageAddress[];
  // The market's search file is made of others, and those come later.
  const done = addresses.filter((address) => address !== marketFile).slice(0, 40);
  await publishWith(press.press, touching(done));
  const outcomes = await press.publishAll();
  expect(done.map((address) => outcomes.get(address))).toEqual(done.map(() => "kept"));
  expect(press.standing()).toEqual(await press.whole());
});

it("waits for lists that are behind their table: a new product is on every shelf once its event was heard", async () => {
  await market.add(0, 0);
  let askedForIt = 0;
  table.disturb.after = ({ operation, body }, answer) => {
    if (operation !== "Query" || !("IndexName" in body) || !answer.Items) return;
    if (String(body["KeyConditionExpression"]).includes("BETWEEN")) askedForIt++;
    // The indexes catch up by the third time that somebody looks for the one product.
    if (askedForIt < 6) answer.Items = answer.Items.filter((item) => !JSON.stringify(item).includes("barang-20"));
  };
  await press.hear(await table.events());
  delete table.disturb.after;
  expect(page(press.standing(), "/panongan/")).toContain("/barang-20/");
  expect(press.standing()).toEqual(await press.whole());
});
