import { MOST_OPTIONS, MOST_VARIANTS, type Picture } from "@etalase/domain/product";
import type { Level } from "@etalase/domain/stock";
import { pageLanguage } from "../../../lib/language.ts";
import { plus, trash } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { OptionValues } from "./OptionValues.tsx";
import { VariantLine } from "./VariantLine.tsx";
import {
  gridOf,
  isTooMany,
  type VariantDraft,
  type VariantRow,
  withName,
  withOption,
  withoutOption,
  withRow,
} from "./variant-draft.ts";
import { variantWords } from "./words.ts";

const words = variantWords(pageLanguage);

interface Props {
  draft: VariantDraft;
  put: (draft: VariantDraft) => void;
  /** The product's price, as it is typed. */
  price: string;
  pictures: Picture[];
  levels: Level[];
  problem: string | undefined;
}

/** What a product can be chosen by, and every combination with its price and its stock. */
export function VariantFields({ draft, put, price, pictures, levels, problem }: Props) {
  const rows = gridOf(draft);
  const levelOf = ({ number }: VariantRow) => levels.find(({ sku }) => sku.endsWith(`-${number}`));
  return (
    <details class="more" open={draft.options.length > 0}>
      <summary>{words.title}</summary>
      <p class="small muted">{words.note}</p>
      {draft.options.map((option, at) => (
        // Options have no other name than their place.
        <fieldset class="option" key={String(at)}>
          <legend>{words.option(at + 1)}</legend>
          <div class="option-name">
            <div class="field">
              <label for={`opsi-${at}`}>{words.name}</label>
              <input
                id={`opsi-${at}`}
                required
                maxLength={20}
                list="nama-opsi"
                value={option.name}
                onInput={(event) => put(withName(draft, at, event.currentTarget.value))}
              />
            </div>
            <button
              type="button"
              class="quiet"
              aria-label={words.removeOption(option.name)}
              onClick={() => put(withoutOption(draft, at))}
            >
              <Icon d={trash} />
            </button>
          </div>
          <OptionValues draft={draft} at={at} put={put} />
        </fieldset>
      ))}
      <datalist id="nama-opsi">
        {words.examples.split(",").map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {draft.options.length < MOST_OPTIONS && (
        <button type="button" class="button plain" onClick={() => put(withOption(draft))}>
          <Icon d={plus} />
          {draft.options.length === 0 ? words.addFirst : words.addOption}
        </button>
      )}
      {isTooMany(draft) && <p class="error">{words.tooMany(rows.length, MOST_VARIANTS)}</p>}
      <p class="error" role="alert">
        {problem}
      </p>
      <ul class="variant-rows">
        {rows.slice(0, MOST_VARIANTS).map((row) => (
          <VariantLine
            key={row.values.join("\n")}
            row={row}
            put={(changed) => put(withRow(draft, changed))}
            price={price}
            pictures={pictures}
            level={levelOf(row)}
          />
        ))}
      </ul>
    </details>
  );
}
