import type { CategorySlug } from "@etalase/domain/category";
import type { EditProduct, NewProduct, Product, ProductState } from "@etalase/domain/product";
import { dayOf, endOf, startOf } from "./days.ts";

/** What stands in the form, as it was typed. */
export interface Draft {
  name: string;
  category: CategorySlug;
  price: string;
  unit: string;
  weightGrams: string;
  description: string;
  state: ProductState;
  madeToOrderDays: string;
  minimum: string;
  limit: string;
  promotionPrice: string;
  /** Calendar days where the shop is; the promotion holds on both. */
  promotionFrom: string;
  promotionUntil: string;
}
export type Field = keyof Draft;

export const emptyDraft: Draft = {
  name: "",
  category: "makanan",
  price: "",
  unit: "pcs",
  weightGrams: "",
  description: "",
  state: "published",
  madeToOrderDays: "",
  minimum: "",
  limit: "",
  promotionPrice: "",
  promotionFrom: "",
  promotionUntil: "",
};

const typed = (value: number | undefined): string => (value === undefined ? "" : String(value));

export const draftOf = (product: Product, zone: string): Draft => ({
  name: product.name,
  category: product.category,
  price: String(product.price),
  unit: product.unit,
  weightGrams: String(product.weightGrams),
  description: product.description,
  state: product.state,
  madeToOrderDays: typed(product.madeToOrderDays),
  minimum: typed(product.minimum),
  limit: typed(product.limit),
  promotionPrice: typed(product.promotion?.price),
  promotionFrom: product.promotion ? dayOf(product.promotion.from, zone) : "",
  promotionUntil: product.promotion ? dayOf(product.promotion.until, zone, -1) : "",
});

/** Only what was changed is sent, so that two phones do not undo each other's other edits. */
export function changesOf(product: Product, draft: Draft, zone: string): EditProduct {
  const before = draftOf(product, zone);
  const isChanged = (...fields: Field[]) => fields.some((field) => draft[field].trim() !== before[field]);
  const changed = <T>(field: Field, value: T) => (isChanged(field) ? { [field]: value } : {});
  return {
    version: product.version,
    ...changed("name", draft.name.trim()),
    ...changed("category", draft.category),
    ...changed("price", Number(draft.price)),
    ...changed("unit", draft.unit.trim()),
    ...changed("weightGrams", Number(draft.weightGrams)),
    ...changed("description", draft.description.trim()),
    ...changed("state", draft.state),
    ...changed("madeToOrderDays", numberOrNull(draft.madeToOrderDays)),
    ...changed("minimum", numberOrNull(draft.minimum)),
    ...changed("limit", numberOrNull(draft.limit)),
    ...(isChanged("promotionPrice", "promotionFrom", "promotionUntil") ? { promotion: promotionOf(draft, zone) } : {}),
  };
}

/** A product as the form describes it. */
export function newProductOf(draft: Draft, pieces: string): NewProduct {
  const given = (field: "madeToOrderDays" | "minimum" | "limit") =>
    draft[field] === "" ? {} : { [field]: Number(draft[field]) };
  return {
    name: draft.name.trim(),
    category: draft.category,
    price: Number(draft.price),
    unit: draft.unit.trim(),
    weightGrams: Number(draft.weightGrams),
    description: draft.description.trim(),
    state: draft.state === "published" ? "published" : "draft",
    pieces: Number(pieces),
    ...given("madeToOrderDays"),
    ...given("minimum"),
    ...given("limit"),
  };
}

const numberOrNull = (text: string): number | null => (text === "" ? null : Number(text));

const promotionOf = ({ promotionPrice, promotionFrom, promotionUntil }: Draft, zone: string) =>
  promotionPrice === ""
    ? null
    : { price: Number(promotionPrice), from: startOf(promotionFrom, zone), until: endOf(promotionUntil, zone) };

export interface Merged {
  draft: Draft;
  /** What the other phone changed and this one did not: it stands in the form now. */
  taken: Field[];
  /** What both changed: the form keeps what was typed here. */
  clashing: Field[];
}

/** What was typed over `before` on this phone, together with what another phone made of it meanwhile. Nothing of either is lost. */
export function merge(before: Draft, newest: Draft, mine: Draft): Merged {
  const fields = Object.keys(before) as Field[];
  const theirs = fields.filter((field) => newest[field] !== before[field] && newest[field] !== mine[field]);
  const taken = theirs.filter((field) => mine[field] === before[field]);
  const clashing = theirs.filter((field) => mine[field] !== before[field]);
  return { draft: { ...mine, ...Object.fromEntries(taken.map((field) => [field, newest[field]])) }, taken, clashing };
}
