import type { ReduceOrder as Reduction, VendorOrderView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { AskForm } from "../ui/AskForm.tsx";
import { Written } from "../ui/Written.tsx";
import { CountGoods } from "./CountGoods.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);
const LONGEST = 200;

interface Props {
  order: VendorOrderView;
  busy: boolean;
  close: () => void;
  reduce: (body: Reduction) => void;
}

/** Asks how much of each there is after all. */
export function ReduceOrder({ order, busy, close, reduce }: Props) {
  const [lines, setLines] = useState(order.lines.map(({ sku, quantity }) => ({ sku, quantity })));
  const [reason, setReason] = useState("");
  const left = (at: number) => lines[at]?.quantity ?? 0;
  const set = (at: number, quantity: number) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, quantity } : line)));
  const goods = order.lines.reduce((sum, { price }, index) => sum + price * left(index), 0);
  const changed = goods < order.goods;
  return (
    <AskForm
      title={words.reduceTitle(order.number)}
      close={close}
      submit={() => reduce({ lines, reason: reason.trim() })}
      back={words.keep}
      yes={words.reallyReduce}
      ready={!busy && changed && goods > 0 && reason.trim() !== ""}
    >
      <p>{words.reduceNote}</p>
      {order.lines.map((line, index) => (
        <CountGoods
          key={line.sku}
          name={lineName(line)}
          quantity={left(index)}
          most={line.quantity}
          set={(stays) => set(index, stays)}
        />
      ))}
      <p role="status">{words.newTotal(rupiah(order.total - order.goods + goods))}</p>
      <Written id="alasan-kurang" label={words.reason} rows={2} longest={LONGEST} value={reason} change={setReason} />
    </AskForm>
  );
}
