import type { VendorOrderView } from "@etalase/domain/order";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { receipt } from "../../../ui/icons.ts";
import type { OrderPage, ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { Waiting } from "../ui/Waiting.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

/** Orders that are over, the newest first, a page at a time. */
export function ClosedOrders({ api }: { api: ShopApi }) {
  const { value, problem, reload, set } = useLoaded<OrderPage>(() => api.orders("closed"));
  const [more, setMore] = useState<Problem>();
  if (!value) return problem ? <Trouble problem={problem} again={() => void reload()} /> : <Waiting />;
  const put = (moved: VendorOrderView) =>
    set({ ...value, orders: value.orders.map((order) => (order.id === moved.id ? moved : order)) });
  const older = async () => {
    try {
      const page = await api.orders("closed", value.cursor);
      set({ ...page, orders: [...value.orders, ...page.orders] });
      setMore(undefined);
    } catch (error) {
      setMore(problemOf(error));
    }
  };
  if (value.orders.length === 0) {
    return (
      <Empty icon={receipt} title={words.noneClosed}>
        <p>{words.noneClosedNote}</p>
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
