import { Courier, type Tracking } from "@etalase/domain/order";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { courierName } from "../../order/states.ts";
import { AskForm } from "../ui/AskForm.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

const LONGEST = 40;

/** Without a number there is nothing to follow; the shop's own courier has none. */
const NUMBERLESS: Courier[] = ["own", "instant"];

interface Props {
  number: string;
  busy: boolean;
  close: () => void;
  ship: (tracking: Tracking) => void;
}

/** Asks by whom, since the buyer follows the parcel with it. */
export function ShipOrder({ number, busy, close, ship }: Props) {
  const [courier, setCourier] = useState<Courier>("own");
  const [parcel, setParcel] = useState("");
  const typed = parcel.trim();
  return (
    <AskForm
      title={words.shipTitle(number)}
      close={close}
      submit={() => ship({ courier, ...(typed ? { number: typed } : {}) })}
      back={words.keep}
      yes={words.steps.ship}
      ready={!busy}
    >
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
