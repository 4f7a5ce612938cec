import { useEffect, useState } from "preact/hooks";
import { csvOf } from "../../../lib/csv.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { download } from "../../../ui/icons.ts";
import type { ShopApi, Sold } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { change } from "./days.ts";
import { ProductFigures } from "./ProductFigures.tsx";
import { moved } from "./say.ts";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);
const SHOWN = 10;

interface Props {
  api: ShopApi;
  from: string;
  to: string;
}

/** What sells: the products with the most revenue in a range, each beside what it had in as many days before. */
export function Sellers({ api, from, to }: Props) {
  const names = useLoaded(async () => namesOf((await api.shelf()).products));
  const { value, problem, reload } = useLoaded(() => api.soldProducts(from, to));
  const [all, setAll] = useState(false);
  const [opened, open] = useState<string>();
  useEffect(() => void reload(), [from, to, reload]);
  const sold = value?.products ?? [];
  const name = (id: string) => names.value?.get(id) ?? "";
  const most = Math.max(1, ...sold.map(({ revenue }) => revenue));
  return (
    <section class="panel">
      <h2>{words.sells}</h2>
      <Trouble problem={problem} again={() => void reload()} />
      {value && sold.length === 0 && <p>{words.sellsNone}</p>}
      {names.value && sold.length > 0 && (
        <table class="figures-table sellers">
          <thead>
            <tr>
              <th scope="col">{words.product}</th>
              <th scope="col">{words.pieces}</th>
              <th scope="col">{words.revenue}</th>
            </tr>
          </thead>
          <tbody>
            {sold.slice(0, all ? undefined : SHOWN).map((each) => (
              <tr key={each.product}>
                <th scope="row">
                  <Opener name={name(each.product)} open={() => open(each.product)} />
                  <meter min={0} max={most} value={Math.max(0, each.revenue)} aria-hidden="true" />
                </th>
                <td>{each.units}</td>
                <td>
                  {rupiah(each.revenue)}
                  <small>{moved(change(each.revenue, each.before.revenue))}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="row">
        {sold.length > SHOWN && !all && (
          <button type="button" class="button plain" onClick={() => setAll(true)}>
            {words.allProducts(sold.length)}
          </button>
        )}
        {sold.length > 0 && (
          <button
            type="button"
            class="button plain"
            onClick={() => saveFile(csvOf(rowsOf(sold, name)), fileOf(from, to))}
          >
            <Icon d={download} />
            {words.exportProducts}
          </button>
        )}
      </div>
      {opened && (
        <ProductFigures {...{ api, from, to }} product={opened} name={name(opened)} close={() => open(undefined)} />
      )}
    </section>
  );
}

/** Only of what is still on the shelf there is more to see. */
const Opener = ({ name, open }: { name: string; open: () => void }) =>
  name ? (
    <button type="button" class="link" lang="id" onClick={open}>
      {name}
    </button>
  ) : (
    <span class="muted">{words.removed}</span>
  );

const namesOf = (products: { product: { id: string; name: string } }[]): Map<string, string> =>
  new Map(products.map(({ product: { id, name } }) => [id, name]));

const fileOf = (from: string, to: string) => `etalase-produk-${from}-${to}.csv`;
const rowsOf = (sold: Sold[], name: (id: string) => string): (string | number)[][] => [
  [words.product, words.pieces, words.revenue, words.piecesBefore, words.revenueBefore],
  ...sold.map(({ product, units, revenue, before }) => [
    name(product) || words.removed,
    units,
    revenue,
    before.units,
    before.revenue,
  ]),
];
