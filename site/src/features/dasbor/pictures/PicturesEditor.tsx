import { MOST_PICTURES, type Picture, type Product } from "@etalase/domain/product";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { AlbumPicture } from "./AlbumPicture.tsx";
import { movedForward, removed } from "./album.ts";
import { Sending } from "./Sending.tsx";
import { useAlbum } from "./use-album.ts";
import { useSending } from "./use-sending.ts";
import { pictureWords } from "./words.ts";

const words = pictureWords(pageLanguage);
const CHOOSE = "pilih-foto";

interface Props {
  api: ShopApi;
  product: Product;
  saved: (product: Product) => void;
  close: () => void;
}

/** Takes pictures, puts them in order, says what they show. Each change is saved at once. */
export function PicturesEditor({ api, product, saved, close }: Props) {
  const { pictures, problem, overtaken, change, textOf, type, describe, settle } = useAlbum(api, product, saved);
  const [opened, setOpened] = useState(1);
  const refresh = async () => {
    const { products } = await api.shelf();
    const newest = products.find((row) => row.product.id === product.id);
    if (newest) saved(newest.product);
  };
  const sending = useSending(api, product.id, refresh);
  const focusOn = useFocusAfter(pictures);
  const moveForward = ({ id }: Picture, index: number) => {
    // The first one has nowhere to go: its button takes no focus.
    focusOn(index === 1 ? `teks-${id}` : `maju-${id}`);
    void change(movedForward(id));
  };
  const remove = ({ id }: Picture, index: number) => {
    const next = pictures[index + 1] ?? pictures[index - 1];
    focusOn(next ? `teks-${next.id}` : CHOOSE);
    void change(removed(id));
  };
  /** A trouble that was not seen yet opens it again. */
  const leave = async () => {
    const wasTold = problem !== undefined;
    if ((await settle()) || wasTold) close();
    else setOpened((before) => before + 1);
  };
  const left = MOST_PICTURES - pictures.length - sending.all.length;

  return (
    <Modal key={opened} title={words.title(product.name)} close={() => void leave()}>
      <p class="small muted">{words.note(Math.max(0, left))}</p>
      {overtaken && (
        <p class="news calm" role="alert">
          {words.conflict}
        </p>
      )}
      <Trouble problem={problem} />
      <ol class="album">
        {pictures.map((picture, index) => (
          <AlbumPicture
            key={picture.id}
            picture={picture}
            number={index + 1}
            text={textOf(picture)}
            type={(text) => type(picture.id, text)}
            describe={() => void describe(picture.id)}
            moveForward={() => moveForward(picture, index)}
            remove={() => remove(picture, index)}
          />
        ))}
      </ol>
      <Sending sending={sending} />
      {left > 0 && (
        <label class="button file">
          {words.add}
          <input
            id={CHOOSE}
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

/** Where the focus goes once the album stands in its new order: what moves loses it. At once, or the first letter that is typed then goes nowhere. */
function useFocusAfter(pictures: Picture[]) {
  const wanted = useRef<string>(undefined);
  const order = pictures.map(({ id }) => id).join();
  useLayoutEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  }, [order]);
  return (id: string) => {
    wanted.current = id;
  };
}
