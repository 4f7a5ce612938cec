import type { Product } from "@etalase/domain/product";
import { useRef, useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { copy, trash } from "../../../ui/icons.ts";
import type { Shelved, ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useForm } from "./use-form.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

interface Props {
  api: ShopApi;
  product: Product;
  copied: (row: Shelved) => void;
  removed: () => void;
}

/** To copy a product, and to delete a draft that nobody saw yet; the second tap means it. */
export function RowActions({ api, product, copied, removed }: Props) {
  const { busy, problem, attempt } = useForm();
  const [sure, setSure] = useState(false);
  const key = useRef(crypto.randomUUID());
  const duplicate = () =>
    attempt(async () => {
      copied(await api.copy(product.id, key.current));
      key.current = crypto.randomUUID();
    });
  const remove = () =>
    attempt(async () => {
      await api.remove(product.id);
      removed();
    });
  return (
    <>
      <button type="button" class="button plain" disabled={busy} onClick={() => void duplicate()}>
        <Icon d={copy} />
        {words.duplicate}
      </button>
      {product.state === "draft" && !product.publishedAt && (
        <button
          type="button"
          class="button plain"
          disabled={busy}
          onClick={() => (sure ? void remove() : setSure(true))}
        >
          <Icon d={trash} />
          {sure ? words.reallyRemove : words.remove}
        </button>
      )}
      <Trouble problem={problem} />
    </>
  );
}
