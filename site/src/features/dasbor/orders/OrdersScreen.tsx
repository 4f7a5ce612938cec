import type { VendorOrderView } from "@etalase/domain/order";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { receipt } from "../../../ui/icons.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { Waiting } from "../ui/Waiting.tsx";
import { board, unsettled } from "./board.ts";
import { ClosedOrders } from "./ClosedOrders.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

const EVERY_MILLISECONDS = 6_000;

/** Everything that asks for something, by what to do next. */
export function OrdersScreen({ api }: { api: ShopApi }) {
  const [which, setWhich] = useState<"open" | "closed">("open");
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
        <div class="switch" role="group" aria-label={words.which}>
          <button type="button" aria-pressed={which === "open"} onClick={() => setWhich("open")}>
            {words.open}
          </button>
          <button type="button" aria-pressed={which === "closed"} onClick={() => setWhich("closed")}>
            {words.closed}
          </button>
        </div>
      </header>
      {which === "open" ? <Board api={api} /> : <ClosedOrders api={api} />}
    </>
  );
}

function Board({ api }: { api: ShopApi }) {
  const { value, problem, reload, set } = useLoaded(async () => {
    const [open, closed] = await Promise.all([api.orders("open"), api.orders("closed")]);
    return [...unsettled(closed.orders), ...open.orders];
  }, EVERY_MILLISECONDS);
  if (!value) return problem ? <Trouble problem={problem} again={() => void reload()} /> : <Waiting />;
  const put = (moved: VendorOrderView) => {
    set(value.map((order) => (order.id === moved.id ? moved : order)));
    void reload();
  };
  const columns = board(value);
  return (
    <>
      <Trouble problem={problem} again={() => void reload()} />
      <p class="unseen" role="status">
        {words.openCount(value.length)}
      </p>
      {columns.length === 0 && (
        <Empty icon={receipt} title={words.noneOpen}>
          <p>{words.noneOpenNote}</p>
        </Empty>
      )}
      <div class="board">
        {columns.map(({ task, orders }) => (
          <section key={task}>
            <h2>
              {words.tasks[task].title} <span class="count">{orders.length}</span>
            </h2>
            <p class="small muted">{words.tasks[task].note}</p>
            {orders.map((order) => (
              <OrderCard key={order.id} order={order} api={api} put={put} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
