import { useRef, useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import type { Shelved, ShopApi } from "../session/shop-api.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { VariantFields } from "../variants/VariantFields.tsx";
import { givenOf, noVariants } from "../variants/variant-draft.ts";
import { type Draft, emptyDraft, newProductOf } from "./draft.ts";
import { editorWords } from "./editor-words.ts";
import { FormField } from "./FormField.tsx";
import { ProductFields } from "./ProductFields.tsx";
import { useForm } from "./use-form.ts";

const words = editorWords(pageLanguage);

interface Props {
  api: ShopApi;
  added: (row: Shelved) => void;
  close: () => void;
}

export function NewProductForm({ api, added, close }: Props) {
  const [draft, setDraft] = useState(emptyDraft);
  const [pieces, setPieces] = useState("");
  const [varied, setVaried] = useState(noVariants);
  const given = givenOf(varied);
  const { busy, problem, attempt, errorOf } = useForm();
  // One key for one product, however often it is sent.
  const key = useRef(crypto.randomUUID());
  const add = (state: Draft["state"]) =>
    attempt(async () =>
      added(
        await api.add({ ...newProductOf({ ...draft, state }, given.options ? "0" : pieces), ...given }, key.current),
      ),
    );

  return (
    <Modal title={words.addTitle} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add(
            event.submitter instanceof HTMLButtonElement && event.submitter.value === "draft" ? "draft" : "published",
          );
        }}
      >
        <Trouble problem={problem} />
        <ProductFields
          draft={draft}
          put={(part) => setDraft((before) => ({ ...before, ...part }))}
          errorOf={errorOf}
          isNew
        />
        <VariantFields
          draft={varied}
          put={setVaried}
          price={draft.price}
          pictures={[]}
          levels={[]}
          problem={errorOf("options", "variants")}
        />
        {!given.options && (
          <FormField
            id="produk-stok"
            label={words.pieces}
            error={errorOf("pieces")}
            value={pieces}
            put={setPieces}
            number
            required
          />
        )}
        <div class="row">
          <button class="button" value="published" disabled={busy}>
            {busy ? words.saving : words.publish}
          </button>
          <button class="button plain" value="draft" disabled={busy}>
            {words.keepDraft}
          </button>
        </div>
      </form>
    </Modal>
  );
}
