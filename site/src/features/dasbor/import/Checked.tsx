import { type CategorySlug, categories } from "@etalase/domain/category";
import type { Import, ImportField } from "@etalase/domain/import";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { headerOf } from "./exports.ts";
import type { ImportApi } from "./import-api.ts";
import { ToldRows } from "./ToldRows.tsx";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage);
const FIELDS = Object.entries(words.fields) as [ImportField, string][];

interface Props {
  now: Import;
  imports: ImportApi;
  put: (now: Import) => void;
}

/** What was found when a table was tried out: what it would do, what its columns hold, what is wrong in which row; and the yes to it. */
export function Checked({ now, imports, put }: Props) {
  const { busy, problem, attempt } = useWork();
  const [publish, setPublish] = useState(false);
  const ready = now.fresh + now.known;
  return (
    <section class="panel import-step">
      <h2>{words.result}</h2>
      <p class="muted">{now.name}</p>
      <div role="status">
        <ul class="plain-list">
          <li>{words.fresh(now.fresh)}</li>
          <li>{words.known(now.known)}</li>
          {now.wrong > 0 && <li>{words.wrong(now.wrong)}</li>}
        </ul>
      </div>
      <ColumnChoices now={now} imports={imports} put={put} />
      {now.wrong + now.noticed > 0 && (
        <ToldRows title={words.problems} now={now} load={(from) => imports.rows(now.id, "problems", from)} />
      )}
      <label class="tick">
        <input type="checkbox" checked={publish} onChange={(event) => setPublish(event.currentTarget.checked)} />
        <span>{words.publish}</span>
      </label>
      {now.wrong > 0 && <p class="small muted">{words.startNote}</p>}
      <Trouble problem={problem} />
      <button
        type="button"
        class="button"
        disabled={busy || ready === 0}
        onClick={() => void attempt(async () => put(await imports.run(now.id, "all", publish)))}
      >
        {words.start(ready)}
      </button>
    </section>
  );
}

function ColumnChoices({ now, imports, put }: Props) {
  const { busy, problem, attempt } = useWork();
  const [columns, setColumns] = useState(now.columns ?? []);
  const [category, setCategory] = useState<CategorySlug | "">(now.category ?? "");
  const choose = (index: number, field: string) =>
    setColumns(columns.map((before, at) => (at === index ? ((field || null) as ImportField | null) : before)));
  const again = () =>
    void attempt(async () => put(await imports.check(now.id, { columns, ...(category ? { category } : {}) })));
  return (
    <details open={now.fresh + now.known === 0}>
      <summary>{words.columns}</summary>
      <p class="small muted">{words.columnsNote}</p>
      {columns.map((field, index) => (
        <label class="field" key={headerOf(now.headers, index)}>
          {headerOf(now.headers, index)}
          <select value={field ?? ""} onChange={(event) => choose(index, event.currentTarget.value)}>
            <option value="">{words.leftOut}</option>
            {FIELDS.map(([each, name]) => (
              <option key={each} value={each} disabled={each !== field && columns.includes(each)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label class="field">
        {words.fallback}
        <select value={category} onChange={(event) => setCategory(event.currentTarget.value as CategorySlug | "")}>
          <option value="">{words.none}</option>
          {categories.map(({ slug, [pageLanguage]: name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Trouble problem={problem} />
      <button type="button" class="button plain" disabled={busy} onClick={again}>
        {words.checkAgain}
      </button>
    </details>
  );
}
