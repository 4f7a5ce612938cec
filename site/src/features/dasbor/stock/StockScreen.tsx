import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { localDay } from "../../../lib/time.ts";
import { box, download } from "../../../ui/icons.ts";
import { goodsOf, withLevel } from "../products/shelf.ts";
import type { Shelf, ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Icon } from "../ui/Icon.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { CountRow } from "./CountRow.tsx";
import { csvOf } from "./csv.ts";
import { expected } from "./pending.ts";
import { canScan, Scanner } from "./Scanner.tsx";
import { useCounting } from "./use-counting.ts";
import { stockWords } from "./words.ts";

const words = stockWords(pageLanguage);

/** Counts the shelf: search or scan, plus and minus. Without a network the counts wait on the phone. */
export function StockScreen({ api }: { api: ShopApi }) {
  const { value, problem, reload, set } = useLoaded<Shelf>(() => api.shelf());
  if (!value) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  return <Counting api={api} shelf={value} set={set} />;
}

function Counting({ api, shelf, set }: { api: ShopApi; shelf: Shelf; set: (shelf: Shelf) => void }) {
  const [find, setFind] = useState("");
  const { waiting, tap, drop } = useCounting(api, shelf.shop.id, (level) =>
    set({ ...shelf, products: withLevel(shelf.products, level) }),
  );
  const wanted = find.trim().toLowerCase();
  const rows = goodsOf(shelf.products)
    .filter(({ product, name }) => `${name} ${product.slug}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.product.name.localeCompare(b.product.name, "id"));
  const unsent = waiting.filter(({ refused }) => !refused).length;
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
        <button type="button" class="button plain" onClick={() => save(shelf)}>
          <Icon d={download} />
          {words.download}
        </button>
      </header>
      <div class="field">
        <label for="cari-stok">{words.find}</label>
        <input id="cari-stok" type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
      </div>
      {canScan && <Scanner found={setFind} />}
      <p class="small muted" role="status">
        {unsent > 0 ? words.unsent(unsent) : words.allSent}
      </p>
      {rows.length === 0 && (
        <Empty icon={box} title={words.none}>
          <p>{words.noneNote}</p>
        </Empty>
      )}
      <ul class="rows">
        {rows.map(({ name, level }) => (
          <CountRow
            key={level.sku}
            name={name}
            level={level}
            pieces={expected(level.available, waiting, level.sku)}
            refused={waiting.filter(({ sku, refused }) => sku === level.sku && refused)}
            tap={(quantity) => tap(level.sku, quantity)}
            drop={drop}
          />
        ))}
      </ul>
    </>
  );
}

function save({ shop, products }: Shelf): void {
  const rows = goodsOf(products).map(({ product, level, name }) => [
    level.sku,
    name,
    product.unit,
    level.available,
    level.held,
    level.sold,
    level.received,
    level.low,
  ]);
  const href = URL.createObjectURL(new Blob([csvOf([words.columns.split(","), ...rows])], { type: "text/csv" }));
  const link = Object.assign(document.createElement("a"), {
    href,
    download: `stok-${shop.slug}-${localDay(Date.now())}.csv`,
  });
  link.click();
  URL.revokeObjectURL(href);
}
