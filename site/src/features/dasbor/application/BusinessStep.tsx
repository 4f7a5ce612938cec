import type { BusinessKind } from "@etalase/domain/shop";
import { useEffect, useState } from "preact/hooks";
import { call } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import type { Places } from "../../../pages/data/districts.json.ts";
import { Choice, Field } from "./Field.tsx";
import { StepForm, type StepProps, useSaving } from "./StepForm.tsx";
import { applicationWords } from "./words.ts";

const words = applicationWords(pageLanguage);
const KINDS = Object.keys(words.kinds) as BusinessKind[];
const VERSIONS = ["2025", "2020"] as const;

/** The regency's districts and villages; none until they came. */
export function usePlaces(): Places {
  const [places, setPlaces] = useState<Places>([]);
  useEffect(() => {
    call<Places>("/data/districts.json").then(setPlaces, () => undefined);
  }, []);
  return places;
}

export function BusinessStep(props: StepProps) {
  const known = props.view.application.business;
  const places = usePlaces();
  const [typed, setTyped] = useState({
    name: known?.name ?? "",
    kind: known?.kind ?? ("food" as BusinessKind),
    about: known?.about ?? "",
    district: known?.district ?? "",
    village: known?.village ?? "",
    address: known?.address ?? "",
  });
  const [since, setSince] = useState(String(known?.since ?? ""));
  const [kbli, setKbli] = useState(known?.kbli ?? { version: VERSIONS[0] as "2020" | "2025", code: "" });
  const { busy, problem, save } = useSaving(props);
  const put = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const submit = () =>
    void save(() => ({
      business: {
        ...typed,
        ...(since ? { since: Number(since) } : {}),
        ...(kbli.code ? { kbli } : {}),
      },
    }));
  const villages = places.find(({ code }) => code === typed.district)?.villages ?? [];
  const about = (
    <div class="field">
      <label for="tentang">{words.about}</label>
      <textarea
        id="tentang"
        rows={3}
        maxLength={600}
        value={typed.about}
        onInput={(event) => put({ about: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <StepForm title={words.steps.business} busy={busy} problem={problem} submit={submit} back={props.back}>
      <Field
        label={words.shopName}
        path="business.name"
        problem={problem}
        required
        maxLength={60}
        value={typed.name}
        change={(name) => put({ name })}
      />
      <Choice
        label={words.kind}
        path="business.kind"
        problem={problem}
        value={typed.kind}
        change={(kind) => put({ kind: kind as BusinessKind })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </Choice>
      {about}
      <Choice
        label={words.district}
        path="business.district"
        problem={problem}
        value={typed.district}
        change={(district) => put({ district, village: "" })}
      >
        <option value="">{words.choose}</option>
        {places.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.village}
        path="business.village"
        problem={problem}
        value={typed.village}
        change={(village) => put({ village })}
      >
        <option value="">{words.choose}</option>
        {villages.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Choice>
      <Field
        label={words.address}
        path="business.address"
        problem={problem}
        required
        maxLength={200}
        value={typed.address}
        change={(address) => put({ address })}
      />
      <Field
        label={words.since}
        path="business.since"
        problem={problem}
        inputMode="numeric"
        pattern="\d{4}"
        value={since}
        change={setSince}
      />
      <Field
        label={words.kbli}
        path="business.kbli.code"
        problem={problem}
        inputMode="numeric"
        value={kbli.code}
        change={(code) => setKbli({ ...kbli, code })}
      />
      {kbli.code && (
        <Choice
          label={words.kbliVersion}
          path="business.kbli.version"
          problem={problem}
          value={kbli.version}
          change={(version) => setKbli({ ...kbli, version: version === "2020" ? "2020" : "2025" })}
        >
          {VERSIONS.map((version) => (
            <option key={version}>{version}</option>
          ))}
        </Choice>
      )}
    </StepForm>
  );
}
