import type { Import } from "@etalase/domain/import";
import { useState } from "preact/hooks";
import { csvOf } from "../../../lib/csv.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { download } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { sampleRows } from "./exports.ts";
import type { ImportApi } from "./import-api.ts";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage);
const MOST_BYTES = 8 * 1024 * 1024;

interface Props {
  imports: ImportApi;
  begun: (now: Import) => void;
  isBusy: boolean;
}

/** Where a file is chosen; it is sent and looked through at once. */
export function ChooseFile({ imports, begun, isBusy }: Props) {
  const { busy, problem, attempt } = useWork();
  const [isTooLarge, setTooLarge] = useState(false);
  const send = (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > MOST_BYTES);
    if (!file || file.size > MOST_BYTES) return;
    void attempt(async () => begun(await imports.begin(file, crypto.randomUUID())));
  };
  return (
    <section class="panel import-step">
      <h2>{words.importTitle}</h2>
      <p>{words.importNote}</p>
      <div>
        <label class="button file">
          {words.choose}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            aria-describedby="batas-impor"
            disabled={busy || isBusy}
            onChange={({ currentTarget }) => {
              send(currentTarget.files?.[0]);
              // The same file may be chosen again once it was mended.
              currentTarget.value = "";
            }}
          />
        </label>
        <p class="small muted" id="batas-impor">
          {words.limits}
        </p>
      </div>
      {busy && <p role="status">{words.sending}</p>}
      {isTooLarge && (
        <p class="error" role="alert">
          {words.tooLarge}
        </p>
      )}
      <Trouble problem={problem} />
      <button type="button" class="button plain" onClick={() => saveFile(csvOf(sampleRows()), "contoh-produk.csv")}>
        <Icon d={download} />
        {words.sample}
      </button>
    </section>
  );
}
