import type { Product } from "@etalase/domain/product";
import { describe, expect, it } from "vitest";
import {
  givenOf,
  gridOf,
  isTooMany,
  noVariants,
  type VariantDraft,
  variantChangesOf,
  variantDraftOf,
  withName,
  withOption,
  withoutOption,
  withoutValue,
  withRow,
  withValue,
} from "./variant-draft.ts";

const product: Product = {
  id: "prd_1",
  shop: "shp_1",
  district: "360319",
  slug: "keripik",
  name: "Keripik",
  category: "kue-camilan",
  price: 10_000,
  unit: "bungkus",
  weightGrams: 150,
  description: "",
  attributes: {},
  pictures: [],
  state: "published",
  version: 4,
  createdAt: "2026-11-24T01:00:00.000Z",
};
const varied: Product = {
  ...product,
  options: [{ name: "Rasa", values: ["Asin", "Pedas"] }],
  variants: [
    { number: 1, values: ["Asin"] },
    { number: 3, values: ["Pedas"], price: 12_000, withdrawn: true },
  ],
};
const option = (draft: VariantDraft, name: string, ...values: string[]): VariantDraft => {
  const at = draft.options.length;
  return values.reduce((all, value) => withValue(all, at, value), withName(withOption(draft), at, name));
};
const said = (draft: VariantDraft) => gridOf(draft).map(({ values }) => values.join(" "));

describe("the options of a product as they are typed", () => {
  it("combine to all that can be chosen", () => {
    const draft = option(option(noVariants, "Rasa", "Asin", "Pedas"), "Ukuran", "Kecil", "Besar");
    expect(said(draft)).toEqual(["Asin Kecil", "Asin Besar", "Pedas Kecil", "Pedas Besar"]);
    expect(said(withValue(draft, 0, " asin "))).toHaveLength(4);
    expect(isTooMany(option(draft, "Isi", ..."abcdefgh"))).toBe(true);
  });

  it("leave what was counted with the first combination", () => {
    const draft = option(variantDraftOf(product), "Rasa", "Asin", "Pedas");
    expect(variantChangesOf(product, draft)).toEqual({
      options: [{ name: "Rasa", values: ["Asin", "Pedas"] }],
      variants: [
        { number: 1, values: ["Asin"] },
        { pieces: 0, values: ["Pedas"] },
      ],
    });
    const sized = option(variantDraftOf(varied), "Ukuran", "Kecil", "Besar");
    expect(gridOf(sized).map(({ number }) => number)).toEqual([1, undefined, 3, undefined]);
  });

  it("send nothing while nothing is changed, and null when all are taken away", () => {
    expect(variantChangesOf(product, variantDraftOf(product))).toEqual({});
    expect(variantChangesOf(varied, variantDraftOf(varied))).toEqual({});
    expect(variantChangesOf(varied, withoutOption(variantDraftOf(varied), 0))).toEqual({ options: null });
  });

  it("send what was typed of each, and no combination that was never sold and is not to be", () => {
    const draft = option(noVariants, "Rasa", "Asin", "Pedas");
    const [salty, hot] = gridOf(draft);
    if (!salty || !hot) throw new Error("no rows");
    const typed = withRow(withRow(draft, { ...salty, off: true }), { ...hot, price: "12000", pieces: "7" });
    expect(givenOf(typed).variants).toEqual([{ values: ["Pedas"], price: 12_000, pieces: 7 }]);
  });

  it("become one again when what told them apart goes", () => {
    const draft = option(variantDraftOf(varied), "Ukuran", "Kecil");
    expect(gridOf(withoutValue(draft, 1, "Kecil"))).toEqual(gridOf(variantDraftOf(varied)));
    expect(said(withoutValue(draft, 0, "Asin"))).toEqual(["Pedas Kecil"]);
  });
});
