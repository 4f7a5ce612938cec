import type { RequestedStep, VendorOrderView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { bag, chat, truck } from "../../../ui/icons.ts";
import { reasonWords, stateName, stateTone } from "../../order/states.ts";
import { PrintOrders } from "../papers/PrintOrders.tsx";
import { paperWords } from "../papers/words.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { deadlineOf, otherSteps, primaryStep } from "./board.ts";
import { CancelOrder } from "./CancelOrder.tsx";
import { Parcels } from "./Parcels.tsx";
import { ReduceOrder } from "./ReduceOrder.tsx";
import { ShipOrder } from "./ShipOrder.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { Unsent } from "./Unsent.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);
const papers = paperWords(pageLanguage);

interface Props {
  order: VendorOrderView;
  api: ShopApi;
  put: (moved: VendorOrderView) => void;
}

/** One order: what was bought, by whom, where it goes, and the next step as the big button. */
export function OrderCard({ order, api, put }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [asking, setAsking] = useState<"cancel" | "ship" | "reduce" | "print">();
  const primary = primaryStep(order);

  const change = async (asked: () => Promise<VendorOrderView>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      put(await asked());
      setAsking(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  const take = (step: RequestedStep, told?: { reason?: string }) => change(() => api.step(order.id, step, told));

  return (
    <article class="panel vendor-order" aria-label={words.order(order.number)}>
      <header>
        <span class={`state ${stateTone(order)}`}>{stateName(order)}</span>
        <b>{order.number}</b>
      </header>
      {order.due && (
        <p class="deadline">
          <span>
            {deadlineOf(order)} <b>{dayAndClock(order.due)}</b>
          </span>
          <TimeLeft until={order.due} />
        </p>
      )}
      <Unsent order={order} busy={busy} settle={() => void change(() => api.told(order.id))} />
      {order.promised && <p class="small">{words.promised(dayAndClock(order.promised))}</p>}
      {order.taken && (
        <p class="small muted">
          {words.take.byWay[order.taken]}
          {order.share && (
            <>
              {" · "}
              <a href={order.share} target="_blank" rel="noopener">
                {words.take.share(order.buyer?.name ?? "")}
              </a>
            </>
          )}
        </p>
      )}
      {order.reason && <p class="small muted">{reasonWords(order.reason)}</p>}
      <ul class="bought">
        {order.lines.map((line) => (
          <li key={line.sku}>
            <b>{line.quantity} ×</b> <span lang="id">{lineName(line)}</span>
          </li>
        ))}
      </ul>
      {order.note && <p class="small">{words.note(order.note)}</p>}
      <p class="due-sum">
        <b>{rupiah(order.total)}</b>
        <span class="small muted">
          {words.payments[order.payment]}
          {order.fee > 0 && `, ${words.fee(rupiah(order.fee))}`}
          {order.discount > 0 && `, ${words.discount(rupiah(order.discount))}`}
        </span>
      </p>
      <Parcels order={order} />
      <Buyer order={order} />
      {order.refundDue && order.owed !== undefined && (
        <p>
          <b>{words.owed(rupiah(order.owed))}</b>
        </p>
      )}
      <Trouble problem={problem} />
      <div class="row">
        {primary && (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => (primary === "ship" ? setAsking("ship") : void take(primary))}
          >
            {words.steps[primary]}
          </button>
        )}
        {otherSteps(order).map((step) => (
          <button type="button" key={step} class="button plain" disabled={busy} onClick={() => void take(step)}>
            {words.steps[step]}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => setAsking("print")}>
          {papers.print}
        </button>
        {order.reducible && (
          <button type="button" class="button plain" disabled={busy} onClick={() => setAsking("reduce")}>
            {words.reduce}
          </button>
        )}
        {order.steps.includes("cancel") && (
          <button type="button" class="button plain care" disabled={busy} onClick={() => setAsking("cancel")}>
            {words.cancel}
          </button>
        )}
      </div>
      {asking === "cancel" && (
        <CancelOrder
          number={order.number}
          busy={busy}
          close={() => setAsking(undefined)}
          cancel={(reason) => void take("cancel", { reason })}
        />
      )}
      {asking === "print" && <PrintOrders orders={[order]} api={api} close={() => setAsking(undefined)} />}
      {asking === "reduce" && (
        <ReduceOrder
          order={order}
          busy={busy}
          close={() => setAsking(undefined)}
          reduce={(body) => void change(() => api.reduce(order.id, body))}
        />
      )}
      {asking === "ship" && (
        <ShipOrder
          order={order}
          busy={busy}
          close={() => setAsking(undefined)}
          ship={(parcel) => void change(() => api.send(order.id, parcel))}
        />
      )}
    </article>
  );
}

function Buyer({ order: { buyer, delivery } }: { order: VendorOrderView }) {
  if (!buyer) return <p class="small muted">{words.erasedBuyer}</p>;
  const address = delivery === "courier" ? buyer.address : undefined;
  return (
    <div class="bought-by">
      <Icon d={delivery === "pickup" ? bag : truck} />
      <p class="small">
        <b>{buyer.name}</b>, {buyer.phone}
        <br />
        {address ? words.place(address.street, address.village, address.district) : words[delivery]}
        {address?.landmark && (
          <>
            <br />
            {words.landmark(address.landmark)}
          </>
        )}
      </p>
      <a class="quiet" href={buyer.whatsapp} aria-label={words.chat(buyer.name)} rel="noopener">
        <Icon d={chat} />
      </a>
    </div>
  );
}
