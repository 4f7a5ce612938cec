import { leftToSend, type SentLine, type TrackingView, type VendorOrderView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { courierName } from "../../order/states.ts";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

/** By whom an order went; in which parcels, where it was not all at once, and what is still here. */
export function Parcels({ order }: { order: VendorOrderView }) {
  const { parcels = [], tracking } = order;
  const left = parcels.length > 0 ? leftToSend(order) : [];
  return (
    <>
      {tracking && <Carried tracking={tracking} />}
      {parcels.map(({ at, lines, tracking: by }, index) => (
        <div class="sent-parcel small" key={at}>
          <p>
            <b>{words.parcelTitle(index + 1)}</b> <span class="muted">{dayAndClock(at)}</span>
          </p>
          <Goods order={order} pieces={lines} />
          {by && <Carried tracking={by} />}
        </div>
      ))}
      {left.length > 0 && (
        <div class="sent-parcel small">
          <p>
            <b>{words.restTitle}</b>
          </p>
          <Goods order={order} pieces={left} />
        </div>
      )}
    </>
  );
}

const Goods = ({ order: { lines }, pieces }: { order: VendorOrderView; pieces: SentLine[] }) => (
  <ul class="bought">
    {pieces.map(({ sku, quantity }) => {
      const line = lines.find((each) => each.sku === sku);
      return (
        <li key={sku}>
          {quantity} × <span lang="id">{line && lineName(line)}</span>
        </li>
      );
    })}
  </ul>
);

function Carried({ tracking: { courier, number, link } }: { tracking: TrackingView }) {
  const by = courierName(courier);
  return (
    <p class="small">
      {words.sentBy(by)}
      {number && (
        <>
          {": "}
          {link ? (
            <a href={link} rel="noopener" target="_blank">
              {number}
            </a>
          ) : (
            <b>{number}</b>
          )}
        </>
      )}
    </p>
  );
}
