import type { VendorOrderView } from "@etalase/domain/order";
import { useEffect, useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { receipt } from "../../../ui/icons.ts";
import type { OrderPage, ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { OrderCard } from "./OrderCard.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

/** Orders that are over, the newest first, a page at a time. */
export function ClosedOrders({ api, sought }: { api: ShopApi; sought: string }) {
  const find = useSettled(sought);
  return <Found key={find} api={api} find={find} />;
}

const PAUSE_MILLISECONDS = 400;

/** What was typed, once the typing pauses. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

function Found({ api, find }: { api: ShopApi; find: string }) {
  const { value, problem, reload, set } = useLoaded<OrderPage>(() => api.orders("closed", { find }));
  const [more, setMore] = useState<Problem>();
  if (!value) return <NotYet problem={problem} again={reload} />;
  const put = (moved: VendorOrderView) =>
    set({ ...value, orders: value.orders.map((order) => (order.id === moved.id ? moved : order)) });
  const older = async () => {
    try {
      const page = await api.orders("closed", { find, cursor: value.cursor });
      set({ ...page, orders: [...value.orders, ...page.orders] });
      setMore(undefined);
    } catch (error) {
      setMore(problemOf(error));
    }
  };
  if (value.orders.length === 0 && !value.cursor) {
    return (
      <Empty icon={receipt} title={find ? words.noneFound : words.noneClosed}>
        <p>{find ? words.noneFoundNote : words.noneClosedNote}</p>
      </Empty>
    );
  }
  return (
    <>
      <div class="board">
        {value.orders.map((order) => (
          <OrderCard key={order.id} order={order} api={api} put={put} />
        ))}
      </div>
      <Trouble problem={more} />
      {value.cursor && (
        <button type="button" class="button plain" onClick={() => void older()}>
          {words.older}
        </button>
      )}
    </>
  );
}
