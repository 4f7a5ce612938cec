import { describe, expect, it } from "vitest";
import {
  added,
  type Cart,
  emptyCart,
  fewer,
  linesOf,
  mayHaveMore,
  named,
  pieces,
  quoteOf,
  withChoice,
  withoutShops,
  withQuantity,
  withSeen,
} from "./cart.ts";
import { parseCart } from "./parse-cart.ts";

const line = (sku: string, quantity = 1) => ({ sku, quantity, name: `Barang ${sku}`, price: 10_000 });
const place = { name: "Toko", path: "/panongan/toko/" };

const cartWith = (...adds: [shop: string, sku: string, quantity?: number][]): Cart =>
  adds.reduce((cart, [shop, sku, quantity]) => added(cart, shop, place, line(sku, quantity)) ?? cart, emptyCart);

describe("putting into the cart", () => {
  it("counts the same thing twice as two pieces of one line", () => {
    const cart = cartWith(["a", "x"], ["a", "x", 2], ["a", "y"]);
    expect(linesOf(cart).map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ["x", 3],
      ["y", 1],
    ]);
    expect(pieces(cart)).toBe(4);
  });

  it("keeps the newest name and price that were seen", () => {
    const cart = added(cartWith(["a", "x"]), "a", place, { ...line("x"), price: 12_000 });
    expect(cart?.shops["a"]?.lines).toEqual([{ ...line("x", 2), price: 12_000 }]);
  });

  it("refuses a ninth shop and a thirty-first line, and stops at 999 pieces", () => {
    const shops = cartWith(...Array.from({ length: 8 }, (_, at) => [`shop${at}`, "x"] as [string, string]));
    expect(added(shops, "shop9", place, line("x"))).toBeUndefined();
    const lines = cartWith(...Array.from({ length: 30 }, (_, at) => ["a", `sku${at}`] as [string, string]));
    expect(added(lines, "a", place, line("another"))).toBeUndefined();
    expect(pieces(cartWith(["a", "x", 999], ["a", "x"]))).toBe(999);
  });
});

describe("a shop that gives no more than four and no fewer than two", () => {
  const bounded = { ...line("x"), limit: 4, minimum: 2 };
  const cart = (...quantities: number[]) =>
    quantities.reduce((so, quantity) => added(so, "a", place, { ...bounded, quantity }) ?? so, emptyCart);

  it("puts in what it gives", () => {
    expect([cart(1), cart(1, 1), cart(1, 1, 9)].map(pieces)).toEqual([2, 3, 4]);
  });

  it("takes the line out rather than going below", () => {
    expect([3, 2].map((quantity) => fewer(quantity, bounded))).toEqual([2, 0]);
    expect([2, 1].map((quantity) => fewer(quantity, {}))).toEqual([1, 0]);
    expect([3, 4].map((quantity) => mayHaveMore(quantity, bounded))).toEqual([true, false]);
  });
});

describe("changing the cart", () => {
  it("sets a quantity, and takes out what nobody wants any more together with its empty shop", () => {
    const cart = cartWith(["a", "x"], ["b", "y"]);
    expect(pieces(withQuantity(cart, "x", 5))).toBe(6);
    expect(Object.keys(withQuantity(cart, "x", 0).shops)).toEqual(["b"]);
    expect(Object.keys(withoutShops(cart, ["b"]).shops)).toEqual(["a"]);
  });

  it.each([Number.NaN, -3, 0])("takes %s as none", (quantity) => {
    expect(pieces(withQuantity(cartWith(["a", "x"]), "x", quantity))).toBe(0);
  });

  it("keeps how a shop's part is to come when something is added, and forgets it with the shop", () => {
    const cart = withChoice(cartWith(["a", "x"]), "a", { delivery: "courier" });
    const more = added(withChoice(cart, "a", { note: "ungu" }), "a", place, line("y"));
    expect(more?.shops["a"]?.choice).toEqual({ delivery: "courier", note: "ungu" });
    expect(withChoice(emptyCart, "a", { note: "ungu" })).toEqual(emptyCart);
  });

  it("takes a new price once the shopper has agreed to it", () => {
    const seen = withSeen(cartWith(["a", "x"], ["a", "y"]), { sku: "x", price: 12_000 });
    expect(linesOf(seen).map(({ price }) => price)).toEqual([12_000, 10_000]);
  });

  it("takes what a thing is called now once the shopper has agreed to it", () => {
    const [named] = linesOf(withSeen(cartWith(["a", "x"]), { sku: "x", price: 10_000, variant: "Rasa: Pedas" }));
    expect(named).toMatchObject({ sku: "x", variant: "Rasa: Pedas" });
    const [plain] = linesOf(withSeen(cartWith(["a", "x"]), { sku: "x", price: 10_000 }));
    expect(plain).not.toHaveProperty("variant");
  });

  it("does not change the cart that it was given", () => {
    const cart = cartWith(["a", "x"]);
    withQuantity(cart, "x", 9);
    added(cart, "a", place, line("x"));
    expect(pieces(cart)).toBe(1);
  });
});

it("asks for a quote of what is in it, to the district where it goes", () => {
  expect(quoteOf(cartWith(["a", "x", 2]), "360319")).toEqual({
    district: "360319",
    shops: [{ shop: "a", lines: [{ sku: "x", quantity: 2 }] }],
  });
  expect(quoteOf(emptyCart)).toBeUndefined();
});

it("learns the names of what came by a link", () => {
  const cart: Cart = { shops: { a: { name: "", path: "", lines: [{ sku: "x", quantity: 1, name: "", price: 0 }] } } };
  const now = {
    sku: "x",
    name: "Topi",
    path: "/p/",
    picture: "/p.avif",
    unit: "buah",
    price: 45_000,
    quantity: 1,
    available: 4,
  };
  const quote = {
    shop: "a",
    open: true,
    name: "Anyaman",
    path: "/panongan/anyaman/",
    address: "",
    hours: "",
    lines: [now],
    gone: [],
    goods: 45_000,
    pickup: true,
    courier: { offered: false, districts: [] },
    payments: [],
  };
  expect(named(cart, { shops: [quote] }).shops["a"]).toEqual({
    name: "Anyaman",
    path: "/panongan/anyaman/",
    lines: [{ sku: "x", quantity: 1, name: "Topi", price: 45_000, picture: "/p.avif" }],
  });
});

it.each([null, "", "kacau", "[]", '{"shops":3}', '{"shops":{"a":{"name":"A","path":"/","lines":[{"sku":1}]}}}'])(
  "begins anew when what was stored is no cart: %s",
  (text) => {
    expect(parseCart(text)).toEqual(emptyCart);
  },
);

it("comes back as it was stored", () => {
  const cart = cartWith(["a", "x", 2], ["b", "y"]);
  expect(parseCart(JSON.stringify(cart))).toEqual(cart);
});
