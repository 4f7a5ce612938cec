import { expect, it } from "vitest";
import { aShop } from "../../../test/support/shop-fixture.ts";
import { storytellers } from "./storyteller.ts";
import { fewOfEachShop } from "./variety.ts";

const things = (shops: string) => Array.from(shops, (id, at) => ({ at, shop: { id } }));

it("gives a shop that published much at once no more than its share, and keeps the order", () => {
  const shown = fewOfEachShop(things("aaabaacb"), 2);
  expect(shown.map(({ at }) => at)).toEqual([0, 1, 3, 6, 7]);
});

it("lets those speak who have a story, each once, and says nothing of them but what is told elsewhere too", () => {
  const [teller, silent] = [aShop({ story: "Dimulai dari satu anyaman." }), aShop()];
  const told = storytellers([silent, teller, teller]);
  expect(told).toMatchObject([{ id: teller.id, owner: teller.owner.name, story: "Dimulai dari satu anyaman." }]);
  expect(JSON.stringify(told)).not.toContain(teller.owner.phone);
});
