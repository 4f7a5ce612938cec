import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { close } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { type VariantDraft, withoutValue, withValue } from "./variant-draft.ts";
import { variantWords } from "./words.ts";

const words = variantWords(pageLanguage);

interface Props {
  draft: VariantDraft;
  at: number;
  put: (draft: VariantDraft) => void;
}

/** The values of an option as chips; what was typed and left counts as added. */
export function OptionValues({ draft, at, put }: Props) {
  const [typed, setTyped] = useState("");
  const { name = "", values = [] } = draft.options[at] ?? {};
  const add = () => {
    put(typed.split(",").reduce((all, value) => withValue(all, at, value), draft));
    setTyped("");
  };
  return (
    <>
      {values.length > 0 && (
        <ul class="chips">
          {values.map((value) => (
            <li key={value}>
              <button
                type="button"
                aria-label={words.removeValue(value)}
                onClick={() => put(withoutValue(draft, at, value))}
              >
                <span lang="id">{value}</span> <Icon d={close} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="option-name">
        <div class="field">
          <label for={`isi-opsi-${at}`}>{words.values(name)}</label>
          <input
            id={`isi-opsi-${at}`}
            maxLength={80}
            placeholder={words.valuesHint}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || typed.trim() === "") return;
              event.preventDefault();
              add();
            }}
          />
        </div>
        <button type="button" class="button plain" onClick={add}>
          {words.addValue}
        </button>
      </div>
    </>
  );
}
