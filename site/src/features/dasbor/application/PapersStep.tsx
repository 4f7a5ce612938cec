import type { PaperKind, SaveApplication } from "@etalase/domain/shop";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { applicationApi } from "./application-api.ts";
import { Field } from "./Field.tsx";
import { StepForm, type StepProps, useSaving } from "./StepForm.tsx";
import { applicationWords } from "./words.ts";

const words = applicationWords(pageLanguage);
const EATEN = new Set(["food", "drink"]);
const TYPES = "image/jpeg,image/png,image/webp,application/pdf";
/** Papers whose end is asked for. */
const ENDING: ReadonlySet<PaperKind> = new Set(["pirt", "halal", "brand"]);

interface Written {
  number: string;
  expires: string;
  file: File | undefined;
}

export function PapersStep(props: StepProps) {
  const { papers, business, notHalal: said } = props.view.application;
  const isEaten = EATEN.has(business?.kind ?? "");
  const kinds: PaperKind[] = ["nib", ...(isEaten ? (["halal", "pirt"] as const) : []), "npwp", "brand"];
  const [written, setWritten] = useState(
    () =>
      new Map(
        kinds.map((kind): [PaperKind, Written] => [
          kind,
          { number: papers[kind]?.number ?? "", expires: papers[kind]?.expires ?? "", file: undefined },
        ]),
      ),
  );
  const [notHalal, setNotHalal] = useState(said);
  const { busy, problem, save } = useSaving(props);

  const paperOf = async (kind: PaperKind) => {
    const { number = "", expires = "", file } = written.get(kind) ?? {};
    if (!number) return papers[kind] ? null : undefined;
    const id = file ? await applicationApi.upload(file) : papers[kind]?.file?.id;
    return { number, ...(expires ? { expires } : {}), ...(id ? { file: id } : {}) };
  };
  const submit = () =>
    void save(async () => {
      const all = await Promise.all(kinds.map(async (kind) => [kind, await paperOf(kind)] as const));
      const changed = Object.fromEntries(all.filter(([, paper]) => paper !== undefined));
      return { papers: { ...changed, ...(isEaten ? { notHalal } : {}) } as NonNullable<SaveApplication["papers"]> };
    });
  const put = (kind: PaperKind, part: Partial<Written>) => {
    const before = written.get(kind) ?? { number: "", expires: "", file: undefined };
    setWritten(new Map(written).set(kind, { ...before, ...part }));
  };

  return (
    <StepForm title={words.steps.papers} busy={busy} problem={problem} submit={submit} back={props.back}>
      {kinds.map((kind) => (
        <fieldset key={kind}>
          <legend>{words.items[kind]}</legend>
          <p class="small muted">{words.unlocks[kind]}</p>
          {kind === "halal" && (
            <label class="tick">
              <input
                type="checkbox"
                checked={notHalal}
                onChange={(event) => setNotHalal(event.currentTarget.checked)}
              />
              <span>{words.notHalal}</span>
            </label>
          )}
          {!(kind === "halal" && notHalal) && (
            <>
              <Field
                label={words.number(words.items[kind])}
                path={`papers.${kind}.number`}
                problem={problem}
                value={written.get(kind)?.number}
                change={(number) => put(kind, { number })}
              />
              {ENDING.has(kind) && (
                <Field
                  label={words.expires}
                  path={`papers.${kind}.expires`}
                  problem={problem}
                  type="date"
                  value={written.get(kind)?.expires}
                  change={(expires) => put(kind, { expires })}
                />
              )}
              <Field
                label={words.file(words.items[kind])}
                path={`papers.${kind}.file`}
                problem={problem}
                note={papers[kind]?.file ? words.fileKept : words.fileNote}
                type="file"
                accept={TYPES}
                onChange={(event) => put(kind, { file: event.currentTarget.files?.[0] })}
              />
              {papers[kind]?.file && <SeePaper kind={kind} />}
            </>
          )}
        </fieldset>
      ))}
    </StepForm>
  );
}

/** The address is asked for when it is wanted: it is good for minutes. */
function SeePaper({ kind }: { kind: PaperKind }) {
  const see = async () => {
    const { link } = await applicationApi.paper(kind);
    location.assign(link);
  };
  return (
    <button type="button" class="link" onClick={() => void see()}>
      {words.see}
    </button>
  );
}
