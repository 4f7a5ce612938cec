import { priceAt } from "@etalase/domain/product";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import type { Shelf } from "../session/shop-api.ts";
import { CountGoods } from "./CountGoods.tsx";
import { boardWords } from "./words.ts";

const { take } = boardWords(pageLanguage);

interface Props {
  goods: Shelf["products"];
  quantities: Record<string, number>;
  set: (quantities: Record<string, number>) => void;
}

/** How many of each, as far as there are any. */
export const PickGoods = ({ goods, quantities, set }: Props) => (
  <fieldset class="plain-set">
    <legend>{take.goods}</legend>
    {goods.length === 0 && <p>{take.noGoods}</p>}
    {goods.map(({ product, level }) => (
      <CountGoods
        key={product.id}
        name={product.name}
        note={take.left(rupiah(priceAt(product, Date.now())), level.available)}
        quantity={quantities[product.id] ?? 0}
        most={Math.min(level.available, product.limit ?? level.available)}
        set={(quantity) => set({ ...quantities, [product.id]: quantity })}
      />
    ))}
  </fieldset>
);
