import type { Product, ProductState } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { Level } from "@etalase/domain/stock";
import { useState } from "preact/hooks";
import type { Problem } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { tenant } from "../../../lib/tenant.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { VariantFields } from "../variants/VariantFields.tsx";
import { variantChangesOf, variantDraftOf } from "../variants/variant-draft.ts";
import { changesOf, type Draft, draftOf, type Merged, merge } from "./draft.ts";
import { Elsewhere } from "./Elsewhere.tsx";
import { editorWords } from "./editor-words.ts";
import { ProductFields } from "./ProductFields.tsx";
import { pagePath } from "./shelf.ts";
import { useForm } from "./use-form.ts";
import { shelfWords } from "./words.ts";

const words = editorWords(pageLanguage);
const { states } = shelfWords(pageLanguage);
const STATES: ProductState[] = ["published", "withdrawn", "draft"];

interface Props {
  api: ShopApi;
  shop: Shop;
  product: Product;
  levels: Level[];
  saved: (product: Product) => void;
  close: () => void;
}

const drafted = (product: Product) => draftOf(product, tenant.zone);

export function ProductEditor({ api, shop, product, levels, saved, close }: Props) {
  const [draft, setDraft] = useState(() => drafted(product));
  const [varied, setVaried] = useState(() => variantDraftOf(product));
  const [done, setDone] = useState(false);
  const [merged, setMerged] = useState<Merged>();
  const { busy, problem, attempt, errorOf } = useForm();
  const put = (part: Partial<Draft>) => {
    setDone(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const keep = (next: Product) => {
    saved(next);
    setDraft(drafted(next));
    setVaried(variantDraftOf(next));
    setMerged(undefined);
    setDone(true);
  };
  /** Another phone was faster: what it changed and what was typed here come together in the form. */
  const mergeNewest = ({ code, data }: Problem): boolean => {
    const newest = data["product"] as Product | undefined;
    if (code !== "conflict" || !newest) return false;
    const both = merge(drafted(product), drafted(newest), draft);
    if (!("variants" in variantChangesOf(product, varied))) setVaried(variantDraftOf(newest));
    saved(newest);
    setDraft(both.draft);
    setMerged(both);
    return true;
  };
  const save = () =>
    attempt(async () => {
      const changes = { ...changesOf(product, draft, tenant.zone), ...variantChangesOf(product, varied) };
      keep(await api.edit(product.id, changes));
    }, mergeNewest);

  return (
    <Modal title={words.editTitle} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {merged && <Elsewhere merged={merged} newest={drafted(product)} put={put} />}
        <Trouble problem={problem} />
        <ProductFields draft={draft} put={put} errorOf={errorOf} isNew={false} />
        <VariantFields
          draft={varied}
          put={(next) => {
            setDone(false);
            setVaried(next);
          }}
          price={draft.price}
          pictures={product.pictures}
          levels={levels}
          problem={errorOf("options", "variants")}
        />
        <div class="field">
          <label for="keadaan">{words.shown}</label>
          <select
            id="keadaan"
            value={draft.state}
            onChange={(event) =>
              put({ state: STATES.find((state) => state === event.currentTarget.value) ?? draft.state })
            }
          >
            {STATES.map((state) => (
              <option key={state} value={state}>
                {states[state]}
              </option>
            ))}
          </select>
        </div>
        {done && (
          <p class="news good" role="status">
            <span>{words.saved}</span>
            {product.state === "published" && <a href={pagePath(shop, product)}>{words.viewPage}</a>}
          </p>
        )}
        <button class="button" disabled={busy}>
          {busy ? words.saving : words.save}
        </button>
      </form>
    </Modal>
  );
}
