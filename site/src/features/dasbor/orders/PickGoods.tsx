import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import type { Goods } from "../products/shelf.ts";
import { CountGoods } from "./CountGoods.tsx";
import { boardWords } from "./words.ts";

const { take } = boardWords(pageLanguage);

interface Props {
  goods: Goods[];
  quantities: Record<string, number>;
  set: (quantities: Record<string, number>) => void;
}

/** How many of each, as far as there are any. */
export const PickGoods = ({ goods, quantities, set }: Props) => (
  <fieldset class="plain-set">
    <legend>{take.goods}</legend>
    {goods.length === 0 && <p>{take.noGoods}</p>}
    {goods.map(({ product, level, name, price }) => (
      <CountGoods
        key={level.sku}
        name={name}
        note={take.left(rupiah(price), level.available)}
        quantity={quantities[level.sku] ?? 0}
        most={Math.min(level.available, product.limit ?? level.available)}
        set={(quantity) => set({ ...quantities, [level.sku]: quantity })}
      />
    ))}
  </fieldset>
);
