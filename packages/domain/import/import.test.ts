import { describe, expect, it } from "vitest";
import {
  amountIn,
  gramsIn,
  guessColumns,
  isPictureName,
  knownProducts,
  numberIn,
  pictureFinder,
  planRow,
  readRow,
  rememberColumns,
} from "./index.ts";
import { aProduct, aShop } from "./testing.ts";

describe("a number", () => {
  it.each([
    ["12500", 12_500],
    ["12.500", 12_500],
    ["Rp 12.500,00", 12_500],
    ["Rp12.500,-", 12_500],
    ["IDR 1,250,000.00", 1_250_000],
    ["1.250.000", 1_250_000],
    ["15rb", 15_000],
    ["1,5 jt", 1_500_000],
    ["12.5", 12.5],
    ["dua belas", undefined],
    ["1.25.00", undefined],
    ["-5", undefined],
    ["=1+1", undefined],
    ["9".repeat(400), Number.POSITIVE_INFINITY],
  ])("is read as Indonesians write amounts: %s", (text, amount) => {
    expect(amountIn(text)).toBe(amount);
  });

  it("is a weight with or without its unit", () => {
    expect([gramsIn("250", false), gramsIn("0,25 kg", false), gramsIn("0,25", true), gramsIn("2 ons", false)]).toEqual([
      250, 250, 250, 200,
    ]);
    expect(numberIn("")).toBeUndefined();
  });
});

describe("a picture's name", () => {
  const [hat, chips] = [
    aProduct(aShop(), { code: "TB-2", slug: "topi-bambu" }),
    aProduct(aShop(), {
      id: "prd_01KAT0000000000000000000ZX",
      slug: "keripik-pisang",
      name: "Keripik Pisang",
      code: "KRP-01",
    }),
  ];
  const find = pictureFinder([hat, chips]);

  it.each([
    ["TB-2.jpg", hat],
    ["foto/tb-2 (3).JPG", hat],
    ["KRP-01_2.webp", chips],
    ["Keripik Pisang 10.png", chips],
    ["keripik-pisang.jpeg", chips],
    [`${chips.id}-2.jpg`, chips],
    ["../../topi-bambu.jpg", hat],
    ["lain.jpg", undefined],
  ])("finds its product: %s", (path, product) => {
    expect(find(path)?.id).toBe(product?.id);
  });

  it("is none where it is a folder's, a computer's own, or of no picture", () => {
    expect(["a/", "__MACOSX/a.jpg", "x/.a.jpg", "a.svg", "a.html", "a.jpg.exe"].filter(isPictureName)).toEqual([]);
    expect(isPictureName("foto/a.JPEG")).toBe(true);
  });
});

describe("columns", () => {
  it("are guessed in both languages, no field twice, and as the shop chose before", () => {
    const headers = ["Nama Produk*", "Harga (Rp)*", "Price", "Foto Produk 1", "Weight (kg)", "constructor"];
    const guessed = guessColumns(headers, []);
    expect(guessed).toEqual(["name", "price", null, "picture", "weightGrams", null]);
    expect(guessColumns(["Ukuran", "Rasa", "Varian 1", "Warna"], [])).toEqual(["option1", "option2", "option3", null]);
    const remembered = rememberColumns([], headers, ["name", null, "price", null, null, "code"]);
    expect(guessColumns(headers, remembered)).toEqual(["name", null, "price", null, null, "code"]);
  });
});

describe("a row", () => {
  const reading = (headers: string[]) => ({ headers, columns: guessColumns(headers, []) });
  const shop = aShop();
  const id = "prd_01KAT0000000000000000000ZX";
  const cause = { id, publish: false, isAlone: true, now: 0 };

  it("has its text without the mark that made a formula harmless, and hostile names refused", () => {
    const { values, problems } = readRow(["'=Sambal", "★ Terbaik"], reading(["Kode", "Nama"]));
    expect(values).toEqual({ code: "=Sambal" });
    expect(problems).toEqual([{ field: "name", column: 1, code: "badge_like" }]);
  });

  it("needs a name, a category and a price where nothing is yet, and only what it says where something is", () => {
    const known = knownProducts({ shop, products: [aProduct(shop, { code: "T-1", price: 45_000 })] });
    const missing = [
      { field: "category", code: "missing" },
      { field: "price", code: "missing" },
    ];
    expect(planRow({ name: "Baru" }, known, cause)).toEqual(missing);
    expect(planRow({ code: "t-1", price: 50_000 }, known, cause)).toMatchObject({
      edited: { product: { price: 50_000 } },
    });
    expect(planRow({ code: "t-1", price: 45_000 }, known, cause)).not.toHaveProperty("edited");
  });

  it("of a variant, by its SKU, says that variant's price and pieces; by the product's name they would be nobody's", () => {
    const product = aProduct(shop, {
      price: 45_000,
      options: [{ name: "Ukuran", values: ["M", "L"] }],
      variants: [
        { number: 1, values: ["M"] },
        { number: 2, values: ["L"], price: 50_000 },
      ],
    });
    const known = knownProducts({ shop, products: [product] });
    const code = `${product.id}-2`;
    expect(planRow({ code, price: 55_000, pieces: 7 }, known, cause)).toMatchObject({
      edited: { product: { price: 45_000, variants: [{ number: 1 }, { number: 2, price: 55_000 }] } },
      counted: { sku: code, pieces: 7 },
    });
    expect(planRow({ code, price: 50_000 }, known, cause)).not.toHaveProperty("edited");
    expect(planRow({ name: product.name, pieces: 7 }, known, cause)).toEqual([
      { field: "pieces", code: "variant_unclear" },
    ]);
    expect(planRow({ name: product.name, unit: "buah" }, known, cause)).toMatchObject({
      edited: { product: { unit: "buah" } },
    });
  });

  describe("that says a variant", () => {
    const row = (flavour: string, more: object = {}) => ({
      code: "KRP",
      name: "Keripik Singkong",
      category: "kue-camilan" as const,
      price: 12_000,
      pieces: 5,
      choices: [{ name: "Rasa", value: flavour }],
      ...more,
    });
    const several = { ...cause, isAlone: false };

    it("makes one product of all its rows, each a variant with its own price and pieces", () => {
      const known = knownProducts({ shop, products: [] });
      const rows = [row("Asin"), row("Pedas", { price: 13_000, pieces: 7 }), row("Balado", { price: 11_000 })];
      const stock = rows.map((values) => {
        const plan = planRow(values, known, several);
        if (Array.isArray(plan)) throw new Error(JSON.stringify(plan));
        const done = plan.added ?? plan.edited;
        if (done) known.put(done.product);
        return done?.stock.map(({ quantity }) => quantity);
      });
      expect(stock).toEqual([[5], [7], [5]]);
      expect(known.products).toMatchObject([
        {
          code: "KRP",
          price: 11_000,
          options: [{ name: "Rasa", values: ["Asin", "Pedas", "Balado"] }],
          variants: [
            { number: 1, values: ["Asin"], price: 12_000 },
            { number: 2, values: ["Pedas"], price: 13_000 },
            { number: 3, values: ["Balado"] },
          ],
        },
      ]);
      // The same table again changes what it says anew, and makes nothing twice.
      expect(planRow(row("pedas", { price: 13_500, pieces: 2 }), known, several)).toMatchObject({
        edited: { product: { variants: [{}, { number: 2, price: 13_500 }, {}] } },
        counted: { pieces: 2 },
      });
    });

    it("is a plain product's where no other row is of it, as in a table with a column of sizes", () => {
      const plan = planRow(row("250 g"), knownProducts({ shop, products: [] }), cause);
      expect(plan).toMatchObject({ added: { product: { name: "Keripik Singkong" }, stock: [{ quantity: 5 }] } });
      expect(plan).not.toHaveProperty("added.product.options");
    });

    it("is told beside its option where its product is chosen by something else, or by nothing", () => {
      const plain = knownProducts({ shop, products: [aProduct(shop, { code: "KRP" })] });
      expect(planRow(row("Asin"), plain, several)).toEqual([{ field: "option1", code: "variant_unfit" }]);
    });
  });

  it("finds by its name what was made by hand and gives it the code, but never another code's", () => {
    const name = "Topi Bambu Capio Anyaman Halus";
    const known = knownProducts({ shop, products: [aProduct(shop)] });
    expect(planRow({ code: "T-9", name }, known, cause)).toMatchObject({ edited: { product: { code: "T-9" } } });
    const coded = knownProducts({ shop, products: [aProduct(shop, { code: "T-1" })] });
    const said = { code: "T-9", name, category: "makanan" as const, price: 1_000 };
    expect(planRow(said, coded, cause)).toMatchObject({
      added: { product: { id, code: "T-9", slug: expect.any(String) } },
    });
  });
});
