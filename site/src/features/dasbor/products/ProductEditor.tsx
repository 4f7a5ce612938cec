import type { EditProduct, Product, ProductState } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { pagePath } from "./shelf.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

interface Props {
  api: ShopApi;
  shop: Shop;
  product: Product;
  saved: (product: Product) => void;
  reload: () => Promise<void>;
  close: () => void;
}

const STATES: ProductState[] = ["published", "withdrawn", "draft"];

interface Draft {
  name: string;
  price: string;
  description: string;
  state: ProductState;
}

const draftOf = ({ name, price, description, state }: Product): Draft => ({
  name,
  price: String(price),
  description,
  state,
});

/** Only what was changed is sent, so that two phones do not undo each other's other edits. */
function changes(product: Product, { name, price, description, state }: Draft): EditProduct {
  return {
    version: product.version,
    ...(name.trim() === product.name ? {} : { name: name.trim() }),
    ...(Number(price) === product.price ? {} : { price: Number(price) }),
    ...(description.trim() === product.description ? {} : { description: description.trim() }),
    ...(state === product.state ? {} : { state }),
  };
}

export function ProductEditor({ api, shop, product, saved, reload, close }: Props) {
  const [draft, setDraft] = useState(() => draftOf(product));
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const put = (part: Partial<Draft>) => {
    setDone(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const errorOf = (field: string) => problem?.errors.find(({ path }) => path.endsWith(field))?.message;

  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const next = await api.edit(product.id, changes(product, draft));
      saved(next);
      setDraft(draftOf(next));
      setDone(true);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const refetch = async () => {
    await reload();
    setProblem(undefined);
  };

  return (
    <Modal title={words.editTitle} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem?.code === "conflict" ? (
          <p class="news" role="alert">
            <span>{words.conflict}</span>
            <button type="button" class="link" onClick={() => void refetch()}>
              {words.takeNewest}
            </button>
          </p>
        ) : (
          <Trouble problem={problem} />
        )}
        <div class="field">
          <label for="nama">{words.name}</label>
          <input
            id="nama"
            aria-describedby="galat-nama"
            aria-invalid={errorOf("name") !== undefined}
            required
            maxLength={90}
            value={draft.name}
            onInput={(event) => put({ name: event.currentTarget.value })}
          />
          <p class="error" id="galat-nama" role="alert">
            {errorOf("name")}
          </p>
        </div>
        <div class="field">
          <label for="harga">{words.price(product.unit)}</label>
          <input
            id="harga"
            aria-describedby="galat-harga"
            aria-invalid={errorOf("price") !== undefined}
            inputMode="numeric"
            pattern="\d+"
            required
            value={draft.price}
            onInput={(event) => put({ price: event.currentTarget.value.replaceAll(/\D/g, "") })}
          />
          <p class="error" id="galat-harga" role="alert">
            {errorOf("price")}
          </p>
        </div>
        <div class="field">
          <label for="keterangan">{words.about}</label>
          <textarea
            id="keterangan"
            aria-describedby="galat-keterangan"
            aria-invalid={errorOf("description") !== undefined}
            rows={6}
            maxLength={4_000}
            value={draft.description}
            onInput={(event) => put({ description: event.currentTarget.value })}
          />
          <p class="error" id="galat-keterangan" role="alert">
            {errorOf("description")}
          </p>
        </div>
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
                {words.states[state]}
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
