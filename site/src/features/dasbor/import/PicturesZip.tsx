import type { Import } from "@etalase/domain/import";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import type { ImportApi } from "./import-api.ts";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage).pictures;
const MOST_BYTES = 50 * 1024 * 1024;

interface Props {
  now: Import;
  imports: ImportApi;
  put: (now: Import) => void;
}

/** Pictures for what an import brought, all in one file. */
export function PicturesZip({ now, imports, put }: Props) {
  const { busy, problem, attempt } = useWork();
  const [isTooLarge, setTooLarge] = useState(false);
  const isWorking = now.pictures?.state === "unpacking";
  const send = (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > MOST_BYTES);
    if (!file || file.size > MOST_BYTES) return;
    void attempt(async () => put(await imports.pictures(now.id, file)));
  };
  return (
    <section class="panel import-step">
      <h2>{words.title}</h2>
      <p>{words.note}</p>
      <div>
        <label class="button plain file">
          {words.choose}
          <input
            type="file"
            accept=".zip,application/zip"
            aria-describedby="batas-zip"
            disabled={busy || isWorking}
            onChange={({ currentTarget }) => {
              send(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
        </label>
        <p class="small muted" id="batas-zip">
          {words.limits}
        </p>
      </div>
      {isTooLarge && (
        <p class="error" role="alert">
          {words.tooLarge}
        </p>
      )}
      <Trouble problem={problem} />
      <div role="status" class="unpacked">
        {busy && <p>{words.sending}</p>}
        {isWorking && <p>{words.working}</p>}
        {now.pictures?.state === "refused" && <p class="error">{words.refused}</p>}
        {now.pictures?.state === "done" && <Unpacked pictures={now.pictures} />}
      </div>
    </section>
  );
}

const Unpacked = ({ pictures: { taken, left, more } }: { pictures: NonNullable<Import["pictures"]> }) => (
  <>
    <p>{words.taken(taken)}</p>
    {left.length > 0 && (
      <>
        <h3>{words.left}</h3>
        <ul class="plain-list small">
          {left.map(({ file, why }) => (
            <li key={file}>
              <b>{file}</b>: {words.why[why]}
            </li>
          ))}
          {more !== undefined && <li>{words.more(more)}</li>}
        </ul>
      </>
    )}
  </>
);
