import type { Picture } from "@etalase/domain/product";
import type { Level } from "@etalase/domain/stock";
import { pageLanguage } from "../../../lib/language.ts";
import { stockMark } from "../products/shelf.ts";
import type { VariantRow } from "./variant-draft.ts";
import { variantWords } from "./words.ts";

const words = variantWords(pageLanguage);
const digits = (text: string): string => text.replaceAll(/\D/g, "");

interface Props {
  row: VariantRow;
  put: (row: VariantRow) => void;
  price: string;
  pictures: Picture[];
  level: Level | undefined;
}

/** One combination: whether it is sold, for how much, how many there are, and which picture shows it. */
export function VariantLine({ row, put, price, pictures, level }: Props) {
  const name = row.values.join(", ");
  const stock = level && stockMark(level);
  return (
    <li class={row.off ? "variant-row off" : "variant-row"}>
      <label class="tick">
        <input type="checkbox" checked={!row.off} onChange={() => put({ ...row, off: !row.off })} />
        <b lang="id">{name}</b>
        {stock && !row.off && <span class={`mark ${stock.mark}`}>{stock.words}</span>}
      </label>
      {!row.off && (
        <div class="pair">
          <label class="field">
            <span>{words.price}</span>
            <input
              aria-label={words.priceOf(name)}
              inputMode="numeric"
              placeholder={price}
              value={row.price}
              onInput={(event) => put({ ...row, price: digits(event.currentTarget.value) })}
            />
          </label>
          {row.number === undefined && (
            <label class="field">
              <span>{words.pieces}</span>
              <input
                aria-label={words.piecesOf(name)}
                inputMode="numeric"
                placeholder="0"
                value={row.pieces}
                onInput={(event) => put({ ...row, pieces: digits(event.currentTarget.value) })}
              />
            </label>
          )}
          {pictures.length > 1 && (
            <label class="field">
              <span>{words.picture}</span>
              <select
                aria-label={words.pictureOf(name)}
                value={row.picture}
                onChange={(event) => put({ ...row, picture: event.currentTarget.value })}
              >
                <option value="">{words.anyPicture}</option>
                {pictures.map(({ id, alt }, index) => (
                  <option key={id} value={id}>
                    {alt ?? words.pictureNumber(index + 1)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
    </li>
  );
}
