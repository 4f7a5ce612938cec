import { pageLanguage } from "../../../lib/language.ts";
import type { Draft, Field, Merged } from "./draft.ts";
import { editorWords } from "./editor-words.ts";

const words = editorWords(pageLanguage);

interface Props {
  merged: Merged;
  newest: Draft;
  put: (part: Partial<Draft>) => void;
}

/** What another phone changed meanwhile: taken over where nothing was typed here, to be chosen where both typed. */
export function Elsewhere({ merged: { taken, clashing }, newest, put }: Props) {
  const said = (field: Field) => `${words.fields[field]}: ${newest[field] || words.nothing}`;
  return (
    <div class="news calm" role="alert">
      <span>{words.elsewhere}</span>
      <ul>
        {taken.map((field) => (
          <li key={field}>{words.taken(said(field))}</li>
        ))}
        {clashing.map((field) => (
          <li key={field}>
            {words.clashing(said(field))}{" "}
            <button type="button" class="link" onClick={() => put({ [field]: newest[field] })}>
              {words.takeTheirs}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
