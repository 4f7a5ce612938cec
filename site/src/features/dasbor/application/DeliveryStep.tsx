import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { usePlaces } from "./BusinessStep.tsx";
import { Field } from "./Field.tsx";
import { StepForm, type StepProps, useSaving } from "./StepForm.tsx";
import { applicationWords } from "./words.ts";

const words = applicationWords(pageLanguage);
const DAYS = Object.values(words.weekdays);
const USUAL = { days: [1, 2, 3, 4, 5, 6], from: "08:00", until: "17:00" };

export function DeliveryStep(props: StepProps) {
  const { delivery } = props.view.application;
  const places = usePlaces();
  const [pickup, setPickup] = useState(delivery?.pickup ?? true);
  const [fees, setFees] = useState<Record<string, string>>(
    Object.fromEntries(Object.entries(delivery?.courier?.fees ?? {}).map(([code, fee]) => [code, String(fee)])),
  );
  const [hours, setHours] = useState(delivery?.hours ?? USUAL);
  const { busy, problem, save } = useSaving(props);
  const submit = () => {
    const served = Object.entries(fees).flatMap(([code, fee]) => (fee === "" ? [] : [[code, Number(fee)] as const]));
    const courier = served.length > 0 ? { courier: { fees: Object.fromEntries(served) } } : {};
    void save(() => ({ delivery: { pickup, ...courier, hours } }));
  };
  const toggle = (day: number) =>
    setHours({
      ...hours,
      days: hours.days.includes(day) ? hours.days.filter((each) => each !== day) : [...hours.days, day],
    });
  return (
    <StepForm title={words.steps.delivery} busy={busy} problem={problem} submit={submit} back={props.back}>
      <label class="tick">
        <input type="checkbox" checked={pickup} onChange={(event) => setPickup(event.currentTarget.checked)} />
        <span>{words.pickup}</span>
      </label>
      <fieldset>
        <legend>{words.days}</legend>
        <div class="row">
          {DAYS.map((name, index) => (
            <label key={name} class="tick">
              <input type="checkbox" checked={hours.days.includes(index + 1)} onChange={() => toggle(index + 1)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        label={words.from}
        path="delivery.hours.from"
        problem={problem}
        type="time"
        required
        value={hours.from}
        change={(from) => setHours({ ...hours, from })}
      />
      <Field
        label={words.until}
        path="delivery.hours.until"
        problem={problem}
        type="time"
        required
        value={hours.until}
        change={(until) => setHours({ ...hours, until })}
      />
      <details open={Object.keys(fees).length > 0}>
        <summary>{words.courier}</summary>
        <p class="small muted">{words.courierNote}</p>
        {places.map(({ code, name }) => (
          <Field
            key={code}
            label={words.fee(name)}
            path={`delivery.courier.fees.${code}`}
            problem={problem}
            inputMode="numeric"
            pattern="\d*"
            value={fees[code] ?? ""}
            change={(fee) => setFees({ ...fees, [code]: fee })}
          />
        ))}
      </details>
    </StepForm>
  );
}
