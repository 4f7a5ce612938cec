import type { ReduceOrder as Reduction, VendorOrderView } from "@etalase/domain/order";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { Modal } from "../ui/Modal.tsx";
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
    <Modal title={words.reduceTitle(order.number)} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          reduce({ lines, reason: reason.trim() });
        }}
      >
        <p>{words.reduceNote}</p>
        {order.lines.map(({ sku, name, quantity }, index) => (
          <CountGoods key={sku} name={name} quantity={left(index)} most={quantity} set={(stays) => set(index, stays)} />
        ))}
        <p role="status">{words.newTotal(rupiah(order.total - order.goods + goods))}</p>
        <div class="field">
          <label for="alasan-kurang">{words.reason}</label>
          <textarea
            id="alasan-kurang"
            rows={2}
            maxLength={LONGEST}
            required
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.keep}
          </button>
          <button class="button" disabled={busy || !changed || goods === 0 || !reason.trim()}>
            {words.reallyReduce}
          </button>
        </div>
      </form>
    </Modal>
  );
}
