import { Courier, leftToSend, type SendParcel, type VendorOrderView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { courierName } from "../../order/states.ts";
import { AskForm } from "../ui/AskForm.tsx";
import { Choices } from "./Choices.tsx";
import { CountGoods } from "./CountGoods.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

const LONGEST = 40;

/** Without a number there is nothing to follow; the shop's own courier has none. */
const NUMBERLESS: Courier[] = ["own", "instant"];

interface Props {
  order: VendorOrderView;
  busy: boolean;
  close: () => void;
  ship: (parcel: SendParcel) => void;
}

/** Asks what goes, and by whom, since the buyer follows the parcel with it. */
export function ShipOrder({ order, busy, close, ship }: Props) {
  const left = leftToSend(order);
  const [courier, setCourier] = useState<Courier>("own");
  const [parcel, setParcel] = useState("");
  const [how, setHow] = useState<"all" | "part">("all");
  const [some, setSome] = useState(left);
  const typed = parcel.trim();
  const lines = (how === "all" ? left : some).filter(({ quantity }) => quantity > 0);
  const number = (order.parcels?.length ?? 0) + 1;
  const isDivisible = left.reduce((pieces, { quantity }) => pieces + quantity, 0) > 1;
  return (
    <AskForm
      title={words.shipTitle(order.number)}
      close={close}
      submit={() => ship({ number, lines, tracking: { courier, ...(typed ? { number: typed } : {}) } })}
      back={words.keep}
      yes={words.steps.ship}
      ready={!busy && lines.length > 0}
    >
      {isDivisible && (
        <Choices
          legend={words.sentHowLegend}
          all={["all", "part"] as const}
          names={words.sentHow}
          chosen={how}
          choose={setHow}
        />
      )}
      {how === "part" && (
        <>
          <p>{words.partNote}</p>
          {left.map(({ sku, quantity: most }) => (
            <CountGoods
              key={sku}
              name={nameIn(order, sku)}
              quantity={some.find((line) => line.sku === sku)?.quantity ?? 0}
              most={most}
              set={(quantity) => setSome(some.map((line) => (line.sku === sku ? { sku, quantity } : line)))}
            />
          ))}
        </>
      )}
      <div class="field">
        <label for="kurir">{words.sentWith}</label>
        <select id="kurir" value={courier} onChange={(event) => setCourier(Courier.parse(event.currentTarget.value))}>
          {Courier.options.map((each) => (
            <option key={each} value={each}>
              {courierName(each)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="resi">{NUMBERLESS.includes(courier) ? words.parcelOptional : words.parcel}</label>
        <input
          id="resi"
          autocomplete="off"
          autocapitalize="characters"
          maxLength={LONGEST}
          value={parcel}
          onInput={(event) => setParcel(event.currentTarget.value)}
        />
      </div>
    </AskForm>
  );
}

const nameIn = ({ lines }: VendorOrderView, sku: string): string => {
  const line = lines.find((each) => each.sku === sku);
  return line ? lineName(line) : "";
};
