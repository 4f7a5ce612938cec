import { isSought, type VendorOrderView } from "@etalase/domain/order";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { bell as bellIcon, pencil, printer, receipt } from "../../../ui/icons.ts";
import { HolidayBar } from "../holiday/HolidayBar.tsx";
import { PrintOrders } from "../papers/PrintOrders.tsx";
import { paperWords } from "../papers/words.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Icon } from "../ui/Icon.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { board, type Task } from "./board.ts";
import { ClosedOrders } from "./ClosedOrders.tsx";
import { FindOrders } from "./FindOrders.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { TakeOrder } from "./TakeOrder.tsx";
import { useBell } from "./use-bell.ts";
import { useBoard } from "./use-board.ts";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);
const papers = paperWords(pageLanguage);

/** Everything that asks for something, by what to do next. */
export function OrdersScreen({ api }: { api: ShopApi }) {
  const [which, setWhich] = useState<"open" | "closed">("open");
  const [sought, setSought] = useState("");
  const [taking, setTaking] = useState(false);
  const [takings, setTakings] = useState(0);
  const shelf = useLoaded(() => api.shelf());
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
      {shelf.value && (
        <div class="board-tools">
          <button type="button" class="button" onClick={() => setTaking(true)}>
            <Icon d={pencil} />
            {words.take.open}
          </button>
          <HolidayBar
            shop={shelf.value.shop}
            api={api}
            changed={(shop) => shelf.value && shelf.set({ ...shelf.value, shop })}
          />
        </div>
      )}
      {shelf.value && taking && (
        <TakeOrder
          shelf={shelf.value}
          api={api}
          close={() => setTaking(false)}
          taken={() => {
            setTakings(takings + 1);
            void shelf.reload();
          }}
        />
      )}
      <FindOrders text={sought} find={setSought} />
      {which === "open" ? (
        <Board key={takings} api={api} sought={sought} />
      ) : (
        <ClosedOrders api={api} sought={sought.trim()} />
      )}
    </>
  );
}

function Board({ api, sought }: { api: ShopApi; sought: string }) {
  const { value, problem, reload, refresh, set } = useBoard(api);
  const bell = useBell(value);
  if (!value) return <NotYet problem={problem} again={reload} />;
  const put = (moved: VendorOrderView) => {
    set(value.map((order) => (order.id === moved.id ? moved : order)));
    void refresh();
  };
  const shown = value.filter((order) => isSought(sought, order));
  return (
    <>
      <Trouble problem={problem} again={() => void refresh()} />
      <button type="button" class="button plain" aria-pressed={bell.on} onClick={() => bell.turn(!bell.on)}>
        <Icon d={bellIcon} />
        {bell.on ? words.bellOn : words.bellOff}
      </button>
      <p class="unseen" role="status">
        {words.openCount(shown.length)}
      </p>
      {shown.length === 0 && <Nothing searched={value.length > 0} />}
      <div class="board">
        {board(shown).map(({ task, orders }) => (
          <Column key={task} task={task} orders={orders} api={api} put={put} />
        ))}
      </div>
    </>
  );
}

const Nothing = ({ searched }: { searched: boolean }) => (
  <Empty icon={receipt} title={searched ? words.noneFound : words.noneOpen}>
    <p>{searched ? words.noneFoundNote : words.noneOpenNote}</p>
  </Empty>
);

/** As many cards as are looked at at once; a thousand would keep a cheap phone busy for seconds. */
const CARDS = 20;

/** What is packed, and what goes out. */
const PRINTED: Task[] = ["prepare", "hand_over"];

interface ColumnProps {
  task: Task;
  orders: VendorOrderView[];
  api: ShopApi;
  put: (moved: VendorOrderView) => void;
}

function Column({ task, orders, api, put }: ColumnProps) {
  const [most, setMost] = useState(CARDS);
  const [printing, setPrinting] = useState(false);
  return (
    <section>
      <h2>
        {words.tasks[task].title} <span class="count">{orders.length}</span>
      </h2>
      <p class="small muted">{words.tasks[task].note}</p>
      {PRINTED.includes(task) && (
        <button type="button" class="button plain" onClick={() => setPrinting(true)}>
          <Icon d={printer} />
          {papers.printAll(orders.length)}
        </button>
      )}
      {printing && <PrintOrders orders={orders} api={api} close={() => setPrinting(false)} />}
      {orders.slice(0, most).map((order) => (
        <OrderCard key={order.id} order={order} api={api} put={put} />
      ))}
      {orders.length > most && (
        <button type="button" class="button plain" onClick={() => setMost(most + CARDS)}>
          {words.more(orders.length - most)}
        </button>
      )}
    </section>
  );
}
