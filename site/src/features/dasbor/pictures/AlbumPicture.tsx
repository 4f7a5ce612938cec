import type { Picture } from "@etalase/domain/product";
import { pageLanguage } from "../../../lib/language.ts";
import { back, trash } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { pictureWords } from "./words.ts";

const words = pictureWords(pageLanguage);

interface Props {
  picture: Picture;
  number: number;
  text: string;
  type: (text: string) => void;
  describe: () => void;
  moveForward: () => void;
  remove: () => void;
}

export const AlbumPicture = ({ picture, number, text, type, describe, moveForward, remove }: Props) => (
  <li>
    <picture>
      <source srcset={`/media/${picture.id}-320.avif`} type="image/avif" />
      <img src={`/media/${picture.id}-320.webp`} alt={picture.alt ?? words.first(number)} width="96" height="96" />
    </picture>
    <input
      id={`teks-${picture.id}`}
      aria-label={words.alt(number)}
      placeholder={words.shows}
      maxLength={120}
      value={text}
      onInput={({ currentTarget }) => type(currentTarget.value)}
      onBlur={describe}
    />
    <button
      type="button"
      class="quiet"
      id={`maju-${picture.id}`}
      aria-label={words.forward(number)}
      disabled={number === 1}
      onClick={moveForward}
    >
      <Icon d={back} />
    </button>
    <button type="button" class="quiet" aria-label={words.remove(number)} onClick={remove}>
      <Icon d={trash} />
    </button>
  </li>
);
