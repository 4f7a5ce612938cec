import type { Level } from "@etalase/domain/stock";
import { pageLanguage } from "../../../lib/language.ts";
import { minus, plus } from "../../../ui/icons.ts";
import { heldWords } from "../products/shelf.ts";
import { Icon } from "../ui/Icon.tsx";
import type { Pending } from "./pending.ts";
import { stockWords } from "./words.ts";

const words = stockWords(pageLanguage);

interface Props {
  name: string;
  level: Level;
  /** What there is once all that waits is applied. */
  pieces: number;
  refused: Pending[];
  tap: (quantity: number) => void;
  drop: (key: string) => void;
}

const stateOf = (pieces: number, low: number): string => {
  if (pieces <= 0) return words.out;
  return pieces <= low ? words.low : words.available;
};

export const CountRow = ({ name, level, pieces, refused, tap, drop }: Props) => (
  <li class="panel count-row">
    <div>
      <h2 lang="id">{name}</h2>
      <p class="small muted">
        {stateOf(pieces, level.low)}
        {heldWords(level)}
      </p>
    </div>
    <div class="stepper wide">
      <button type="button" aria-label={words.less(name)} disabled={pieces <= 0} onClick={() => tap(-1)}>
        <Icon d={minus} />
      </button>
      <output aria-label={words.pieces(name)}>{pieces}</output>
      <button type="button" aria-label={words.more(name)} onClick={() => tap(1)}>
        <Icon d={plus} />
      </button>
    </div>
    {refused.map(({ key, quantity, refused: why }) => (
      <p class="news" role="alert" key={key}>
        <span>{words.refused(quantity, why ?? "")}</span>
        <button type="button" class="link" onClick={() => drop(key)}>
          {words.drop}
        </button>
      </p>
    ))}
  </li>
);
