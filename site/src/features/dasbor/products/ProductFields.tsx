import { categories } from "@etalase/domain/category";
import { pageLanguage } from "../../../lib/language.ts";
import type { Draft, Field } from "./draft.ts";
import { editorWords } from "./editor-words.ts";
import { FormField } from "./FormField.tsx";

const words = editorWords(pageLanguage);

interface Props {
  draft: Draft;
  put: (part: Partial<Draft>) => void;
  errorOf: (...paths: string[]) => string | undefined;
  /** A promotion is planned for what exists already. */
  isNew: boolean;
}

/** What a shopper must know stands first; what few products need is folded away. */
export function ProductFields({ draft, put, errorOf, isNew }: Props) {
  const field = (name: Field, path: string = name) => ({
    id: `produk-${name}`,
    value: draft[name],
    error: errorOf(path),
    put: (value: string) => put({ [name]: value }),
  });
  const isSpecial = draft.madeToOrderDays + draft.minimum + draft.limit + draft.promotionPrice !== "";
  return (
    <>
      <FormField {...field("name")} label={words.name} required maxLength={90} />
      <FormField {...field("price")} label={words.price(draft.unit)} number required />
      <div class="field">
        <label for="produk-category">{words.category}</label>
        <select
          id="produk-category"
          value={draft.category}
          onChange={(event) =>
            put({ category: categories.find(({ slug }) => slug === event.currentTarget.value)?.slug ?? draft.category })
          }
        >
          {categories.map((category) => (
            <option key={category.slug} value={category.slug}>
              {category[pageLanguage]}
            </option>
          ))}
        </select>
      </div>
      <div class="pair">
        <FormField {...field("unit")} label={words.unit} required maxLength={20} list="satuan" />
        <FormField {...field("weightGrams")} label={words.weight} number required />
      </div>
      <datalist id="satuan">
        {["pcs", "bungkus", "botol", "kg", "box", "lusin", "porsi"].map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <div class="field">
        <label for="produk-description">{words.about}</label>
        <textarea
          id="produk-description"
          aria-describedby="galat-produk-description"
          aria-invalid={errorOf("description") !== undefined}
          rows={5}
          maxLength={4_000}
          value={draft.description}
          onInput={(event) => put({ description: event.currentTarget.value })}
        />
        <p class="error" id="galat-produk-description" role="alert">
          {errorOf("description")}
        </p>
      </div>
      <details class="more" open={isSpecial}>
        <summary>{words.more}</summary>
        <FormField {...field("madeToOrderDays")} label={words.madeToOrder} number />
        <div class="pair">
          <FormField {...field("minimum")} label={words.minimum} number />
          <FormField {...field("limit")} label={words.limit} number />
        </div>
        {!isNew && (
          <>
            <FormField {...field("promotionPrice", "promotion.price")} label={words.promotion} number />
            <div class="pair">
              <FormField
                {...field("promotionFrom", "promotion.from")}
                label={words.promotionFrom}
                type="date"
                required={draft.promotionPrice !== ""}
              />
              <FormField
                {...field("promotionUntil", "promotion.until")}
                label={words.promotionUntil}
                type="date"
                required={draft.promotionPrice !== ""}
              />
            </div>
          </>
        )}
      </details>
    </>
  );
}
