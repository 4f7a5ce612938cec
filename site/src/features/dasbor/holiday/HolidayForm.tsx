import type { Holiday } from "@etalase/domain/shop";
import { useState } from "preact/hooks";
import type { Problem } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { localDay } from "../../../lib/time.ts";
import { Choices } from "../orders/Choices.tsx";
import { AskForm } from "../ui/AskForm.tsx";
import { endOfDay } from "./end-of-day.ts";
import { holidayWords } from "./words.ts";

const words = holidayWords(pageLanguage);
const CHOICES: Holiday["orders"][] = ["refused", "later"];
const LONGEST_NOTE = 120;

interface Props {
  busy: boolean;
  problem: Problem | undefined;
  close: () => void;
  begin: (holiday: Holiday) => void;
}

/** Until when the shop rests, and what becomes of orders. */
export function HolidayForm({ busy, problem, close, begin }: Props) {
  const today = localDay(Date.now());
  const [last, setLast] = useState(today);
  const [orders, setOrders] = useState<Holiday["orders"]>("refused");
  const [note, setNote] = useState("");
  return (
    <AskForm
      title={words.title}
      close={close}
      submit={() => begin({ until: endOfDay(last), orders, ...(note.trim() ? { note: note.trim() } : {}) })}
      problem={problem}
      back={words.back}
      yes={words.begin}
      ready={!busy && last !== ""}
    >
      <p>{words.note}</p>
      <div class="field">
        <label for="libur-sampai">{words.until}</label>
        <input
          id="libur-sampai"
          type="date"
          required
          min={today}
          value={last}
          onInput={(event) => setLast(event.currentTarget.value)}
        />
      </div>
      <Choices legend={words.orders} all={CHOICES} names={words.choices} chosen={orders} choose={setOrders} />
      <div class="field">
        <label for="libur-pesan">{words.say}</label>
        <input
          id="libur-pesan"
          maxLength={LONGEST_NOTE}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </AskForm>
  );
}
