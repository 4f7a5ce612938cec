import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookErrors } from "../support/books.ts";
import { furnishedPlace, TENANT } from "../support/furnished.ts";
import { type Lone, loneMarketplace } from "../support/lone-marketplace.ts";
import { Random } from "../support/random.ts";
import { orderFor, stockShop } from "../support/shop-fixture.ts";

const KILLS = 4;
/** The disk ends it once more. */
const ENDS = KILLS + 1;
const SHOPPERS = 4;
/** In blocks of 512 bytes: a marketplace opens with it, and some dozens of orders fill it. */
const SMALL_DISK = 1_024;

let place: Awaited<ReturnType<typeof furnishedPlace>>;
let market: Lone;
let stocked: Awaited<ReturnType<typeof stockShop>>;
beforeAll(async () => {
  place = await furnishedPlace();
  market = await loneMarketplace(place);
  stocked = await stockShop(market.target.tableOf, TENANT, [1_000, 1_000]);
});
afterAll(async () => {
  market.kill();
  await market.ended;
  await place.remove();
});

/** Orders by the key of their checkout: told as placed, and sent without an answer so far. */
const placed = new Map<string, string>();
const unsure: string[] = [];

/** Sends an order, one without an answer first; false when nobody answers. */
async function order(key = unsure.pop() ?? crypto.randomUUID()): Promise<boolean> {
  const body = orderFor(stocked.shop, stocked.products);
  try {
    const answer = await fetch(`${market.url}/api/v1/${TENANT}/checkouts`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify(body),
    });
    const { orders } = (await answer.json()) as { orders: [{ id: string }] };
    if (answer.status === 201) placed.set(key, orders[0].id);
    expect(answer.status).toBe(201);
    return true;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    unsure.push(key);
    return false;
  }
}

const shopper = async () => {
  while (await order());
};

/** Opens it on what was left, sends what had no answer, and lets it finish all that was begun. */
async function openAgain(): Promise<void> {
  market = await loneMarketplace(place);
  while (unsure.length > 0) await order();
  await market.rest();
}

/** Whatever was acknowledged is there once, and everybody who has a part in it has heard. */
async function expectAllThere(): Promise<void> {
  const acknowledged = new Set([...placed.values()].map((id) => `${TENANT} ${id}`));
  expect(await bookErrors(market.target.tableOf, acknowledged)).toEqual([]);
  const ask = async <T>(what: string) => (await (await fetch(`${market.url}/_local/api/${what}`)).json()) as T;
  const told = (await ask<{ subject: string; text: string }[]>("outbox"))
    .filter(({ subject }) => subject === "shopper_order_placed")
    .map(({ text }) => /\/pesanan\/(.+?)\//.exec(text)?.[1] ?? "");
  // Killed between sending and writing that down it sends again: a person would rather hear twice than never, but not more often than it was killed.
  expect([...new Set(told)].toSorted()).toEqual([...placed.keys()].toSorted());
  for (const heard of Map.groupBy(told, (key) => key).values()) expect(heard.length).toBeLessThanOrEqual(1 + ENDS);
  const queues = await ask<{ name: string; visible: number; inFlight: number }[]>("queues");
  expect(queues.filter(({ visible, inFlight }) => visible + inFlight > 0)).toEqual([]);
  const shelf = await fetch(`${market.url}/${stocked.shop.districtSlug}/${stocked.shop.slug}/`);
  expect(await shelf.text()).toContain(stocked.products[0]?.name);
}

it("killed at any moment while orders come, it loses none that it acknowledged and doubles none, and all that follows from them is done", async () => {
  const random = new Random(20_261_124);
  for (let kill = 0; kill < KILLS; kill++) {
    const enough = placed.size + 1 + random.below(15);
    const shoppers = Array.from({ length: SHOPPERS }, shopper);
    const watch = async () => {
      while (placed.size < enough) await order();
      await delay(random.below(40));
      market.kill();
    };
    await Promise.all([watch(), ...shoppers]);
    expect((await market.ended).how).toBe("SIGKILL");
    if (kill < KILLS - 1) market = await loneMarketplace(place);
  }
  await openAgain();
  expect(placed.size).toBeGreaterThan(KILLS);
  await expectAllThere();
});

it("where the disk is full it ends with one sentence that says what to do, and with room it goes on as if nothing had been", async () => {
  expect(await market.close()).toBe(0);
  market = await loneMarketplace(place, SMALL_DISK);
  await shopper();
  expect(await market.ended).toEqual({
    how: 1,
    errors: "\nThe disk is full or fails. Make some room and start again; nothing that was acknowledged is lost.\n",
  });
  await openAgain();
  await expectAllThere();
});
