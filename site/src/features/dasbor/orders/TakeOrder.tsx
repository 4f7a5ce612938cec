import { type TakeOrder as Taken, TakenBy, type VendorOrderView } from "@etalase/domain/order";
import type { PaymentMethod } from "@etalase/domain/tenant";
import { useRef, useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { goodsOf } from "../products/shelf.ts";
import type { Shelf, ShopApi } from "../session/shop-api.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { Choices } from "./Choices.tsx";
import { PickGoods } from "./PickGoods.tsx";
import { SendLink } from "./SendLink.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);
const { take } = words;

interface Props {
  shelf: Shelf;
  api: ShopApi;
  close: () => void;
  taken: () => void;
}

/** Writes down an order that was given by word; its pieces are held like any other's, and its buyer gets a link. */
export function TakeOrder({ shelf, api, close, taken }: Props) {
  const [by, setBy] = useState<TakenBy>("whatsapp");
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [quantities, setQuantities] = useState<Record<string, number>>({});
  const [delivery, setDelivery] = useState<Taken["delivery"]>("pickup");
  const [fee, setFee] = useState("0");
  const methods = shelf.payments;
  const [payment, setPayment] = useState<PaymentMethod>(methods[0] ?? "cash");
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<VendorOrderView>();
  // The same order keeps its key over all tries, and is written down once.
  const attempt = useRef({ text: "", key: "" });

  const sold = goodsOf(shelf.products.filter(({ product }) => product.state === "published"));
  const lines = sold.flatMap(({ level: { sku }, price }) => {
    const quantity = quantities[sku] ?? 0;
    return quantity > 0 ? [{ sku, quantity, price }] : [];
  });
  const courierFee = delivery === "courier" ? Number(fee) || 0 : 0;
  const total = lines.reduce((sum, line) => sum + line.price * line.quantity, courierFee);

  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    const body: Taken = {
      by,
      buyer: { name: name.trim(), phone: phone.trim() },
      lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
      delivery,
      fee: courierFee,
      payment,
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    const text = JSON.stringify(body);
    if (attempt.current.text !== text) attempt.current = { text, key: crypto.randomUUID() };
    try {
      setDone(await api.take(body, attempt.current.key));
      taken();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  if (done) return <SendLink order={done} close={close} />;
  return (
    <Modal title={take.title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Choices legend={take.by} all={TakenBy.options} names={take.ways} chosen={by} choose={setBy} />
        <div class="field">
          <label for="pembeli-nama">{take.name}</label>
          <input
            id="pembeli-nama"
            required
            maxLength={80}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="pembeli-telepon">{take.phone}</label>
          <input
            id="pembeli-telepon"
            type="tel"
            required
            value={phone}
            onInput={(event) => setPhone(event.currentTarget.value)}
          />
        </div>
        <PickGoods goods={sold} quantities={quantities} set={setQuantities} />
        <Choices
          legend={take.delivery}
          all={["pickup", "courier"] as const}
          names={take.deliveries}
          chosen={delivery}
          choose={setDelivery}
        />
        {delivery === "courier" && (
          <div class="field">
            <label for="ongkir-sepakat">{take.fee}</label>
            <input
              id="ongkir-sepakat"
              type="number"
              inputMode="numeric"
              min="0"
              step="1"
              value={fee}
              onInput={(event) => setFee(event.currentTarget.value)}
            />
          </div>
        )}
        {methods.length === 0 && <p>{take.noPayment}</p>}
        <Choices legend={take.payment} all={methods} names={words.payments} chosen={payment} choose={setPayment} />
        <div class="field">
          <label for="catatan">{take.note}</label>
          <textarea
            id="catatan"
            rows={2}
            maxLength={200}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
        <p role="status">
          <b>{take.total(rupiah(total))}</b>
        </p>
        <Trouble problem={problem} />
        <button class="button" disabled={busy || lines.length === 0 || methods.length === 0}>
          {take.save}
        </button>
      </form>
    </Modal>
  );
}
