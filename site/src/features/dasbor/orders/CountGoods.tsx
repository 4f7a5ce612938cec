import { pageLanguage } from "../../../lib/language.ts";
import { minus, plus } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

interface Props {
  name: string;
  note?: string;
  quantity: number;
  most: number;
  set: (quantity: number) => void;
}

/** One kind of goods with a stepper, from none to the most there can be. */
export const CountGoods = ({ name, note, quantity, most, set }: Props) => (
  <div class="counted-line" role="group" aria-label={name}>
    <span>
      <span lang="id">{name}</span>
      {note && <small class="muted">{note}</small>}
    </span>
    <div class="stepper">
      <button type="button" aria-label={words.fewer(name)} disabled={quantity <= 0} onClick={() => set(quantity - 1)}>
        <Icon d={minus} />
      </button>
      <output>{quantity}</output>
      <button
        type="button"
        aria-label={words.moreOf(name)}
        disabled={quantity >= most}
        onClick={() => set(quantity + 1)}
      >
        <Icon d={plus} />
      </button>
    </div>
  </div>
);
