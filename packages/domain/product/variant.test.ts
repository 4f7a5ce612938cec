import { DomainError, moment } from "@etalase/kit";
import { describe, expect, it } from "vitest";
import { aProduct, aShop } from "../../../test/support/shop-fixture.ts";
import {
  addProduct,
  copyProduct,
  type EditProduct,
  editProduct,
  GivenVariant,
  itemOf,
  itemsOf,
  lineName,
  type NewProduct,
  onPage,
  onShelf,
  type Product,
  skuOf,
  skusOf,
  variantsOf,
} from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const cause = { actor: "vendor" as const, now: NOW };
const shop = aShop();
const id = "prd_01KAT0000000000000000000ZX";
const taste = { name: "Rasa", values: ["Asin", "Pedas"] };
const size = { name: "Ukuran", values: ["Kecil", "Besar"] };

const described: NewProduct = {
  name: "Keripik Singkong",
  category: "kue-camilan",
  price: 10_000,
  unit: "bungkus",
  weightGrams: 250,
  description: "",
  state: "published",
  pieces: 0,
};
const add = (changes: Partial<NewProduct>) =>
  addProduct({ shop, products: [] }, id, { ...described, ...changes }, cause);
const chips = () =>
  add({
    options: [taste],
    variants: [
      { values: ["Asin"], pieces: 5 },
      { values: ["Pedas"], pieces: 7, price: 12_000 },
    ],
  });
const edit = (product: Product, changes: Omit<EditProduct, "version">) =>
  editProduct(shop, product, { version: product.version, ...changes }, cause);
const refusal = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error instanceof DomainError ? error.errors : error;
  }
};
const prices = (product: Product, now = NOW) => itemsOf(product, now).map(({ price }) => price);

describe("a product with variants", () => {
  it("counts each by a SKU of its own, from the first pieces on", () => {
    const { product, stock } = chips();
    expect(skusOf(product)).toEqual([skuOf(id, 1), skuOf(id, 2)]);
    expect(stock).toMatchObject([
      { sku: skuOf(id, 1), quantity: 5 },
      { sku: skuOf(id, 2), quantity: 7 },
    ]);
    expect(itemOf(product, skuOf(id, 2), NOW)).toMatchObject({ price: 12_000, chosen: "Rasa: Pedas" });
    expect(itemOf(product, skuOf(id, 3), NOW)).toBeUndefined();
  });

  it("begins at its lowest price, whichever variant has it, and shelves say so", () => {
    const { product } = chips();
    expect(onShelf(product, NOW)).toMatchObject({ price: 10_000, varies: true });
    const cheaper = edit(product, {
      variants: [
        { number: 1, values: ["Asin"] },
        { number: 2, values: ["Pedas"], price: 8_000 },
      ],
    }).product;
    expect(cheaper.price).toBe(8_000);
    expect(prices(cheaper)).toEqual([10_000, 8_000]);
    expect(onShelf(aProduct(shop), NOW)).not.toHaveProperty("varies");
  });

  it("lowers all of them alike while a promotion holds, and says no percentage that does not", () => {
    const promotion = { price: 9_000, from: moment(NOW - 1), until: moment(NOW + 1) };
    const product = { ...chips().product, promotion };
    expect(prices(product)).toEqual([9_000, 10_800]);
    expect(prices(product, NOW + 1)).toEqual([10_000, 12_000]);
    expect(prices({ ...product, promotion: { ...promotion, price: 9_990 } })).toEqual([9_990, 11_900]);
  });

  it("keeps the number of what is left out, and gives new ones the next", () => {
    const { product } = chips();
    const grown = edit(product, {
      options: [{ ...taste, values: ["Asin", "Balado"] }],
      variants: [
        { number: 1, values: ["Asin"] },
        { values: ["Balado"], pieces: 4 },
      ],
    });
    expect(grown.stock).toMatchObject([{ sku: skuOf(id, 3), quantity: 4 }]);
    expect(skusOf(grown.product)).toEqual([skuOf(id, 1), skuOf(id, 3)]);
    expect(grown.product.variants?.find(({ number }) => number === 2)).toMatchObject({ withdrawn: true });
    expect(itemOf(grown.product, skuOf(id, 2), NOW)).toBeUndefined();
    expect(onPage(grown.product, NOW).variants).toHaveLength(2);
  });

  it("leaves them as they are when something else is changed", () => {
    const { product } = chips();
    const edited = edit(product, { name: "Keripik" });
    expect(edited.stock).toEqual([]);
    expect({ ...edited.product, name: product.name, version: 1 }).toEqual(product);
  });

  it("that gets its first options gives what it has to the variant that takes its number", () => {
    const { product, stock } = edit(aProduct(shop, { price: 45_000 }), {
      options: [size],
      variants: [
        { number: 1, values: ["Kecil"] },
        { values: ["Besar"], price: 60_000, pieces: 2 },
      ],
    });
    expect(variantsOf(product).map(({ number }) => number)).toEqual([1, 2]);
    expect(stock).toHaveLength(1);
    const plain = edit(product, { options: null }).product;
    expect(skusOf(plain)).toEqual([skuOf(plain.id)]);
    expect(edit(plain, { options: [size], variants: [{ values: ["Kecil"] }] }).product.variants?.[0]?.number).toBe(3);
  });

  it("forgets a variant's picture with the picture", () => {
    const pictures = [{ id: "pic_01KAT0000000000000000000ZX", colour: "#ffffff" }];
    const { product } = edit(
      { ...chips().product, pictures },
      {
        variants: [{ number: 1, values: ["Asin"], picture: "pic_01KAT0000000000000000000ZX" }],
      },
    );
    expect(product.variants?.[0]?.picture).toBe(pictures[0]?.id);
    expect(edit(product, { pictures: [] }).product.variants?.[0]).not.toHaveProperty("picture");
  });

  it("is copied with what is sold of it, numbered anew and without pieces", () => {
    const { product } = edit(chips().product, { variants: [{ number: 2, values: ["Pedas"] }] });
    const copy = copyProduct({ shop, products: [product] }, "prd_01KAT0000000000000000000ZY", product, cause);
    expect(copy.product.variants).toEqual([{ number: 1, values: ["Pedas"] }]);
    expect(copy.stock).toMatchObject([{ sku: "prd_01KAT0000000000000000000ZY-1", quantity: 0 }]);
  });

  it("tells the shelves when what it is sold as changes: there may be some again", () => {
    const { product } = chips();
    const { event } = edit(product, { variants: [{ number: 1, values: ["Asin"] }] });
    expect(event.data).not.toHaveProperty("seen");
  });

  const both = [taste, size];
  it.each<[string, Omit<EditProduct, "version">, unknown]>([
    ["a value is missing", { options: both, variants: [{ values: ["Asin"] }] }, "variant_unfit"],
    ["a value is none of the option's", { options: [taste], variants: [{ values: ["Manis"] }] }, "variant_unfit"],
    ["a number is nobody's", { options: [taste], variants: [{ number: 9, values: ["Asin"] }] }, "variant_unfit"],
    ["two are the same", { options: [taste], variants: [{ values: ["Asin"] }, { values: ["Asin"] }] }, "variant_twice"],
    ["none is sold", { options: [taste], variants: [{ values: ["Asin"], withdrawn: true }] }, "variants_none"],
    [
      "two options are called the same",
      { options: [taste, taste], variants: [{ values: ["Asin", "Asin"] }] },
      "option_twice",
    ],
    ["options come without variants", { options: [taste] }, "missing"],
    ["variants come without options", { variants: [{ values: ["Asin"] }] }, "missing"],
    [
      "a picture is not the product's",
      { options: [taste], variants: [{ values: ["Asin"], picture: "pic_01KAT0000000000000000000ZX" }] },
      "picture_unknown",
    ],
  ])("is refused where %s", (_what, changes, code) => {
    expect(refusal(() => edit(aProduct(shop), changes))).toMatchObject([{ code }]);
  });

  it("counts pieces only of what is new: the rest moves on the stock screen", () => {
    expect(GivenVariant.safeParse({ number: 1, values: ["Asin"], pieces: 3 }).success).toBe(false);
  });

  it("stands on a line with what was chosen", () => {
    expect(lineName({ name: "Keripik", variant: "Rasa: Pedas" })).toBe("Keripik (Rasa: Pedas)");
    expect(lineName({ name: "Keripik" })).toBe("Keripik");
  });
});

it("a product without options is what it was: one SKU at its price", () => {
  const product = aProduct(shop, { price: 45_000 });
  expect(itemsOf(product, NOW)).toEqual([{ sku: skuOf(product.id), price: 45_000, regular: 45_000 }]);
  expect(edit(product, { name: "Topi" }).product).toEqual({ ...product, name: "Topi", version: 2 });
});
