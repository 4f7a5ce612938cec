import { useState } from "preact/hooks";
import { csvOf } from "../../../lib/csv.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { download } from "../../../ui/icons.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { orderHeaders, orderRow, productRows, stockRows } from "./exports.ts";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage);
const ALL = ["products", "stock", "orders"] as const;
type What = (typeof ALL)[number];

/** What the shop has, as tables. */
export function Exports({ api }: { api: ShopApi }) {
  const { busy, problem, attempt } = useWork();
  const [done, setDone] = useState(0);
  const save = (what: What) => attempt(async () => saveFile(await tableOf(api, what, setDone), `${NAMES[what]}.csv`));
  return (
    <section class="panel import-step">
      <h2>{words.exportTitle}</h2>
      <p class="small muted">{words.exportNote}</p>
      <div class="row">
        {ALL.map((what) => (
          <button type="button" class="button plain" key={what} disabled={busy} onClick={() => void save(what)}>
            <Icon d={download} />
            {words.exports[what]}
          </button>
        ))}
      </div>
      {busy && (
        <p role="status">
          {words.exporting}
          {done > 0 && ` ${done}`}
        </p>
      )}
      <Trouble problem={problem} />
    </section>
  );
}

const NAMES: Record<What, string> = { products: "produk", stock: "stok", orders: "pesanan" };

async function tableOf(api: ShopApi, what: What, told: (done: number) => void): Promise<Blob> {
  if (what === "orders") return ordersTable(api, told);
  const { products } = await api.shelf();
  return csvOf(what === "products" ? productRows(products) : stockRows(products));
}

/** Page by page: of each only its lines are kept. */
async function ordersTable(api: ShopApi, told: (done: number) => void): Promise<Blob> {
  const parts = [csvOf([orderHeaders()])];
  let done = 0;
  for (const which of ["open", "closed"] as const) {
    let cursor: string | undefined;
    do {
      const page = await api.orders(which, { cursor });
      if (page.orders.length > 0) parts.push(csvOf(page.orders.map(orderRow)).slice(MARK_BYTES));
      done += page.orders.length;
      told(done);
      cursor = page.cursor;
    } while (cursor);
  }
  told(0);
  return new Blob(parts, { type: "text/csv" });
}

/** Only a whole file begins with the mark. */
const MARK_BYTES = 3;
