import { newId } from "@etalase/kit";
import { expect, it } from "vitest";
import { aShop } from "../../../test/support/shop-fixture.ts";
import { inSections, SetSections, setSections } from "./sections.ts";

const [a, b, c] = [newId("product"), newId("product"), newId("product")];
const sections = [
  { name: "Terlaris", products: [c, a] },
  { name: "Kosong", products: [] },
];

it("stands in the shop, and its page hears of it", () => {
  const { shop, event } = setSections(aShop(), { version: 1, sections }, 0);
  expect([shop.sections, shop.version, event.type]).toEqual([sections, 2, "shop.changed"]);
});

it("tells a phone that saw another shop what stands now", () => {
  const shop = aShop({ version: 2 });
  expect(() => setSections(shop, { version: 1, sections }, 0)).toThrow(
    expect.objectContaining({ code: "conflict", data: { shop } }),
  );
});

it.each([[[...sections, { name: "terlaris", products: [] }]], [[...sections, { name: "Baru", products: [a] }]]])(
  "has each name and each product once",
  (twice) => {
    const { error } = SetSections.safeParse({ version: 1, sections: twice });
    expect(error?.issues[0]?.message).toBe("section_twice");
  },
);

it("shows what there is of each section in its order, and the others behind", () => {
  expect(inSections(sections, [a, b, c], (id) => id)).toEqual({
    sections: [{ name: "Terlaris", things: [c, a] }],
    others: [b],
  });
  expect(inSections([{ name: "Terlaris", products: [c] }], [a], (id) => id)).toEqual({ sections: [], others: [a] });
});
