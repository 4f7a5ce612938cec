import { pageLanguage } from "../../../lib/language.ts";
import { board, unsettled } from "../orders/board.ts";
import { boardWords } from "../orders/words.ts";
import { goodsOf } from "../products/shelf.ts";
import type { Shelf, ShopApi } from "../session/shop-api.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);
const { tasks } = boardWords(pageLanguage);

/** What waits for the vendor, and what is about to run out. */
export function Now({ api }: { api: ShopApi }) {
  const { value, problem, reload } = useLoaded(async () => {
    const [open, closed, shelf] = await Promise.all([api.orders("open"), api.orders("closed"), api.shelf()]);
    return { orders: [...unsettled(closed.orders), ...open.orders], shelf };
  });
  if (!value) return <Trouble problem={problem} again={() => void reload()} />;
  const waiting = board(value.orders).filter(({ task }) => task !== "wait");
  return (
    <div class="figures">
      <section class="panel">
        <h2>{words.todo}</h2>
        {waiting.length === 0 && <p>{words.todoNone}</p>}
        <ul class="todo">
          {waiting.map(({ task, orders }) => (
            <li key={task}>
              <a href="#pesanan">{tasks[task].title}</a>
              <b>{words.todoCount(orders.length)}</b>
            </li>
          ))}
        </ul>
      </section>
      <RunningOut products={value.shelf.products} />
    </div>
  );
}

function RunningOut({ products }: Pick<Shelf, "products">) {
  const short = goodsOf(products)
    .filter(({ product, level }) => product.state === "published" && level.available <= level.low)
    .toSorted((a, b) => a.level.available - b.level.available);
  return (
    <section class="panel">
      <h2>{words.low}</h2>
      {short.length === 0 && <p>{words.lowNone}</p>}
      <ul class="todo">
        {short.map(({ name, level }) => (
          <li key={level.sku}>
            <a href="#produk" lang="id">
              {name}
            </a>
            <b>{words.left(level.available)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
