import type { Product } from "@etalase/domain/product";
import { HOUR, newId } from "@etalase/kit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { tenant } from "../site/test-support/catalogue.ts";
import { KINDS, Market } from "../test/support/market.ts";
import { type Pages, testPress } from "../test/support/press.ts";
import { testTable } from "../test/support/table.ts";
import type { Outcome } from "./publisher.ts";

/** One thing that somebody does, and how it is told when it turns out badly. */
interface Deed {
  told: string;
  does: (market: Market) => Promise<void>;
}

const numbered = <T>(
  told: string,
  values: fc.Arbitrary<T>,
  does: (market: Market, at: number, value: T) => Promise<void>,
) =>
  fc.tuple(fc.nat(99), values).map(
    ([at, value]): Deed => ({
      told: `${told} ${at} ${JSON.stringify(value)}`,
      does: (market) => does(market, at, value),
    }),
  );

const picture = { id: newId("picture"), colour: "#d9b98a" };
const hours = fc.record({ begins: fc.nat(3), lasts: fc.integer({ min: 1, max: 4 }) });
const states = fc.constantFrom("published" as const, "withdrawn" as const, "draft" as const);

const deeds = fc.oneof(
  numbered("price", fc.nat(90), (market, at, more) => market.edit(at, { price: 10_000 + 500 * more, promotion: null })),
  numbered("text", fc.nat(9), (market, at, days) => market.edit(at, { description: `Dianyam ${days} hari.` })),
  numbered("name", fc.nat(9), (market, at, words) => market.edit(at, { name: `Topi nomor ${words}` })),
  numbered("state", states, (market, at, state) => market.edit(at, { state })),
  numbered("state", states, (market, at, state) => market.edit(at, { state })),
  numbered("category", fc.constantFrom(...KINDS), (market, at, category) => market.change(at, { category })),
  numbered("pictures", fc.constantFrom<Product["pictures"]>([], [picture]), (market, at, pictures) =>
    market.change(at, { pictures }),
  ),
  numbered("stock", fc.constantFrom(0, 2, 40), (market, at, pieces) => market.count(at, pieces)),
  numbered("stock", fc.constantFrom(0, 2, 40), (market, at, pieces) => market.count(at, pieces)),
  numbered("review", fc.integer({ min: 1, max: 5 }), (market, at, stars) => market.review(at, stars)),
  numbered("review", fc.integer({ min: 1, max: 5 }), (market, at, stars) => market.review(at % 3, stars)),
  numbered("sold", fc.constantFrom(-4, 3, 8, 30), (market, at, pieces) => market.sell(at % 7, pieces)),
  numbered("answers", fc.constantFrom(1, 4), (market, at, orders) => market.answer(at, orders)),
  numbered("shop", fc.constant(0), (market, at) => market.decide(at)),
  numbered("new", fc.nat(99), (market, at, kind) => market.add(at, kind)),
  numbered("promotion", hours, (market, at, time) => market.promote(at, time)),
  numbered("wait", fc.nat(3), (market, _, time) => market.wait(time * HOUR)),
);

const UNRENDERED: ReadonlySet<Outcome> = new Set(["kept", "absent"]);

const changed = (before: Pages, after: Pages): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((page) => before.get(page) !== after.get(page)).toSorted();

it("after any edits the pages that events rendered are byte for byte those of a full render, and no other page was rendered", async () => {
  const bursts = fc.array(fc.array(deeds, { minLength: 1, maxLength: 4 }), { minLength: 8, maxLength: 12 });
  const property = fc.asyncProperty(bursts, async (some) => {
    const table = await testTable();
    const market = new Market(table.tableOf);
    await market.open();
    const press = await testPress(tenant.id, table.tableOf, () => market.now);
    await table.events();
    await press.publishAll();
    let before = await press.whole();
    expect(changed(press.standing(), before)).toEqual([]);
    for (const burst of some) {
      for (const deed of burst) await deed.does(market);
      const outcomes = await press.hear(await table.events());
      const after = await press.whole();
      const told = burst.map((deed) => deed.told).join(", ");
      expect([told, ...changed(press.standing(), after)]).toEqual([told]);
      const rendered = [...outcomes].filter(([, outcome]) => !UNRENDERED.has(outcome)).map(([page]) => page);
      expect([told, ...rendered.toSorted()]).toEqual([told, ...changed(before, after)]);
      before = after;
    }
    table.close();
  });
  await fc.assert(property, { seed: 20_261_124, numRuns: 3, endOnFailure: true });
}, 180_000);
