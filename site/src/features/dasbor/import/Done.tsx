import type { Import } from "@etalase/domain/import";
import { csvOf } from "../../../lib/csv.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { download, refresh } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { failureRows } from "./exports.ts";
import type { ImportApi } from "./import-api.ts";
import { ToldRows } from "./ToldRows.tsx";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage);

interface Props {
  now: Import;
  imports: ImportApi;
  put: (now: Import) => void;
}

/** What became of an import, and what to do about rows that failed. */
export function Done({ now, imports, put }: Props) {
  const { busy, problem, attempt } = useWork();
  const retry = () => attempt(async () => put(await imports.run(now.id, "failed", now.publish)));
  const save = () =>
    attempt(async () => saveFile(csvOf(failureRows(now, await imports.failures(now.id))), words.failuresFile));
  return (
    <section class="panel import-step">
      <h2>{words.done}</h2>
      <p class="muted">{now.name}</p>
      <div role="status">
        <ul class="plain-list">
          <li>{words.created(now.created)}</li>
          <li>{words.updated(now.updated)}</li>
          {now.failed > 0 && <li>{words.failed(now.failed)}</li>}
        </ul>
      </div>
      {now.failed > 0 && (
        <>
          <div class="row">
            <button type="button" class="button" disabled={busy} onClick={() => void save()}>
              <Icon d={download} />
              {words.failures}
            </button>
            <button type="button" class="button plain" disabled={busy} onClick={() => void retry()}>
              <Icon d={refresh} />
              {words.retry}
            </button>
          </div>
          <Trouble problem={problem} />
          <ToldRows title={words.problems} now={now} load={(from) => imports.rows(now.id, "failures", from)} />
        </>
      )}
    </section>
  );
}
