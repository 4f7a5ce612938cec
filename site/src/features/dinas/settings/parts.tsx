import type { Settings } from "@etalase/domain/tenant";
import { accents, PAPER } from "@etalase/domain/tenant/accent";
import { useId } from "preact/hooks";
import type { Problem } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { Field } from "../../dasbor/application/Field.tsx";
import { Choices } from "../../dasbor/orders/Choices.tsx";
import { toggled } from "./changes.ts";
import { settingsWords } from "./words.ts";

const words = settingsWords(pageLanguage);
const PAYMENTS = ["qris", "cash"] as const;
const DELIVERIES = ["pickup", "courier"] as const;
const LANGUAGES = ["id", "en"] as const;
const ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

interface Part {
  draft: Settings;
  problem: Problem | undefined;
  change: (part: Partial<Settings>) => void;
}

type LineKey = keyof typeof words.lines;

type LineProps = Part & { of: LineKey; note?: string; inputMode?: "text" | "tel" | "email" };

const Line = ({ of, draft, problem, change, note = "", inputMode = "text" }: LineProps) => (
  <Field
    label={words.lines[of]}
    path={of}
    problem={problem}
    required={of !== "tagline"}
    value={draft[of]}
    change={(value) => change({ [of]: value })}
    note={note}
    inputMode={inputMode}
  />
);

export function Face(part: Part) {
  const { draft, change } = part;
  const id = useId();
  const shown = accents(draft.accent);
  return (
    <fieldset>
      <legend>{words.face}</legend>
      <Line of="name" {...part} />
      <Line of="tagline" note={words.taglineNote} {...part} />
      <div class="field">
        <label for={id}>{words.accent}</label>
        <input
          id={id}
          class="colour"
          type="color"
          value={draft.accent}
          onInput={(event) => change({ accent: event.currentTarget.value })}
        />
      </div>
      <div class="sides">
        <Side name={words.day} ground={PAPER.light} accent={draft.accent} shown={shown.light} />
        <Side name={words.night} ground={PAPER.dark} accent={draft.accent} shown={shown.dark} />
      </div>
    </fieldset>
  );
}

/** The colour on a ground as pages show it, and whether it had to be moved for that. */
const Side = ({ name, ground, accent, shown }: { name: string; ground: string; accent: string; shown: string }) => (
  <p class="side" style={{ background: ground, color: shown }}>
    <b>{name}</b>
    <span>{shown === accent ? words.asChosen : words.moved(shown)}</span>
  </p>
);

export const Complaints = (part: Part) => (
  <fieldset>
    <legend>{words.complaints}</legend>
    <Line of="whatsapp" inputMode="tel" {...part} />
    <Line of="email" inputMode="email" {...part} />
    <p class="small muted">{words.ministry}</p>
  </fieldset>
);

export function Market({ draft, change }: Part) {
  const english = toggled(LANGUAGES, draft.languages, "en");
  return (
    <fieldset>
      <legend>{words.market}</legend>
      <p class="small">
        <b>{words.payments}</b>
      </p>
      <Ticks all={PAYMENTS} chosen={draft.payments} choose={(payments) => change({ payments })} />
      <p class="small">
        <b>{words.deliveries}</b>
      </p>
      <Ticks all={DELIVERIES} chosen={draft.deliveries} choose={(deliveries) => change({ deliveries })} />
      <p class="small muted">{words.waysNote}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.languages.includes("en")}
          onChange={() => change({ languages: english })}
        />
        <span>
          {words.english} <small class="muted">{words.englishNote}</small>
        </span>
      </label>
      <Choices
        legend={words.zone}
        all={ZONES}
        names={words.zones}
        chosen={draft.timeZone}
        choose={(timeZone) => change({ timeZone })}
      />
    </fieldset>
  );
}

interface TicksProps<Way extends keyof typeof words.ways> {
  all: readonly Way[];
  chosen: readonly Way[];
  choose: (ways: Way[]) => void;
}

/** The last of them stays on: a market needs one. */
const Ticks = <Way extends keyof typeof words.ways>({ all, chosen, choose }: TicksProps<Way>) => (
  <div class="row">
    {all.map((way) => (
      <label key={way} class="tick">
        <input
          type="checkbox"
          checked={chosen.includes(way)}
          disabled={chosen.length === 1 && chosen.includes(way)}
          onChange={() => choose(toggled(all, chosen, way))}
        />
        <span>{words.ways[way]}</span>
      </label>
    ))}
  </div>
);

export const Legal = (part: Part) => (
  <fieldset>
    <legend>{words.legal}</legend>
    <p class="small muted">{words.legalNote}</p>
    <Text of="terms" {...part} />
    <Text of="privacy" {...part} />
  </fieldset>
);

function Text({ of, draft, change }: Part & { of: "terms" | "privacy" }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.texts[of]}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={6_000}
        value={draft[of]}
        onInput={(event) => change({ [of]: event.currentTarget.value })}
      />
    </div>
  );
}
