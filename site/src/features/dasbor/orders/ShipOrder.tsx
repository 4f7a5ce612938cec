import { Courier, type Tracking } from "@etalase/domain/order";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { courierName } from "../../order/states.ts";
import { Modal } from "../ui/Modal.tsx";
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
  return (
    <Modal title={words.shipTitle(number)} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const typed = parcel.trim();
          ship({ courier, ...(typed ? { number: typed } : {}) });
        }}
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
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.keep}
          </button>
          <button class="button" disabled={busy}>
            {words.steps.ship}
          </button>
        </div>
      </form>
    </Modal>
  );
}
