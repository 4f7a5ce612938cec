import type { Shop } from "@etalase/domain/shop";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { shortDay } from "../../../lib/time.ts";
import { clock } from "../../../ui/icons.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { HolidayForm } from "./HolidayForm.tsx";
import { holidayWords } from "./words.ts";

const words = holidayWords(pageLanguage);

interface Props {
  shop: Shop;
  api: ShopApi;
  changed: (shop: Shop) => void;
}

/** Whether the shop rests, and the way into and out of it. */
export function HolidayBar({ shop, api, changed }: Props) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async (holiday?: Shop["holiday"]) => {
    setBusy(true);
    setProblem(undefined);
    try {
      changed(await api.holiday({ version: shop.version, ...(holiday ? { holiday } : {}) }));
      setAsking(false);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const { holiday } = shop;
  if (!holiday || Date.parse(holiday.until) < Date.now()) {
    return (
      <>
        <button type="button" class="button plain" onClick={() => setAsking(true)}>
          <Icon d={clock} />
          {words.set}
        </button>
        {asking && (
          <HolidayForm
            busy={busy}
            problem={problem}
            close={() => setAsking(false)}
            begin={(asked) => void save(asked)}
          />
        )}
      </>
    );
  }
  return (
    <section class="panel resting" aria-label={words.title}>
      <p>
        <b>{words.resting(shortDay(holiday.until))}</b>
        <br />
        <span class="small">{words.effects[holiday.orders]}</span>
      </p>
      <Trouble problem={problem} />
      <button type="button" class="button" disabled={busy} onClick={() => void save()}>
        {words.open}
      </button>
    </section>
  );
}
