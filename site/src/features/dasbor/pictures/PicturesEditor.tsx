import { type Picture, type Product } from "@etalase/domain/product";
import { useState } from "preact/hooks";
import type { Problem } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { back, trash } from "../../../ui/icons.ts";
import { useForm } from "../products/use-form.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { Sending } from "./Sending.tsx";
import { useSending } from "./use-sending.ts";
import { pictureWords } from "./words.ts";

const words = pictureWords(pageLanguage);
const MOST = 8;

interface Props {
  api: ShopApi;
  product: Product;
  saved: (product: Product) => void;
  close: () => void;
}

/** Takes pictures, puts them in order, says what they show. Each change is saved at once. */
export function PicturesEditor({ api, product, saved, close }: Props) {
  const { busy, problem, attempt } = useForm();
  const [overtaken, setOvertaken] = useState(false);
  const { pictures } = product;
  const refresh = async () => {
    const { products } = await api.shelf();
    const newest = products.find((row) => row.product.id === product.id);
    if (newest) saved(newest.product);
  };
  const sending = useSending(api, product.id, refresh);
  const takeNewest = ({ code, data }: Problem): boolean => {
    const newest = data["product"] as Product | undefined;
    if (code !== "conflict" || !newest) return false;
    saved(newest);
    setOvertaken(true);
    return true;
  };
  const keep = (next: Picture[]) =>
    attempt(async () => {
      setOvertaken(false);
      saved(await api.edit(product.id, { version: product.version, pictures: next }));
    }, takeNewest);
  const left = MOST - pictures.length - sending.all.length;

  return (
    <Modal title={words.title(product.name)} close={close}>
      <p class="small muted">{words.note(Math.max(0, left))}</p>
      {overtaken && (
        <p class="news calm" role="alert">
          {words.conflict}
        </p>
      )}
      <Trouble problem={problem} />
      <ol class="album">
        {pictures.map((picture, index) => (
          <li key={picture.id}>
            <picture>
              <source srcset={`/media/${picture.id}-320.avif`} type="image/avif" />
              <img
                src={`/media/${picture.id}-320.webp`}
                alt={picture.alt ?? words.first(index + 1)}
                width="96"
                height="96"
              />
            </picture>
            <input
              aria-label={words.alt(index + 1)}
              placeholder={words.alt(index + 1)}
              maxLength={120}
              value={picture.alt ?? ""}
              disabled={busy}
              onChange={({ currentTarget: { value } }) => void keep(pictures.with(index, described(picture, value)))}
            />
            <button
              type="button"
              class="quiet"
              aria-label={words.forward(index + 1)}
              disabled={busy || index === 0}
              onClick={() => void keep(forward(pictures, index))}
            >
              <Icon d={back} />
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={words.remove(index + 1)}
              disabled={busy}
              onClick={() => void keep(pictures.toSpliced(index, 1))}
            >
              <Icon d={trash} />
            </button>
          </li>
        ))}
      </ol>
      <Sending sending={sending} />
      {left > 0 && (
        <label class="button file">
          {words.add}
          <input
            type="file"
            accept="image/*"
            multiple
            onChange={({ currentTarget }) => {
              sending.add([...(currentTarget.files ?? [])].slice(0, left));
              currentTarget.value = "";
            }}
          />
        </label>
      )}
    </Modal>
  );
}

const described = ({ id, colour }: Picture, alt: string): Picture =>
  alt.trim() === "" ? { id, colour } : { id, colour, alt: alt.trim() };

const forward = (pictures: Picture[], index: number): Picture[] => {
  const [moved] = pictures.slice(index, index + 1);
  return moved ? pictures.toSpliced(index, 1).toSpliced(index - 1, 0, moved) : pictures;
};
