import type { Import } from "@etalase/domain/import";
import { useEffect, useMemo, useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { back } from "../../../ui/icons.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { type Loaded, useLoaded } from "../ui/use-loaded.ts";
import { Checked } from "./Checked.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { Done } from "./Done.tsx";
import { Exports } from "./Exports.tsx";
import { importApi } from "./import-api.ts";
import { PicturesZip } from "./PicturesZip.tsx";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage);
const LOOK_AGAIN_MILLISECONDS = 1_000;

/** A table of products comes in, is looked through, and is taken over; the newest one stays in sight until another comes. */
export function ImportScreen({ api }: { api: ShopApi }) {
  const imports = useMemo(() => importApi(api.shop), [api.shop]);
  const [told, setTold] = useState<Import>();
  const loaded = useLoaded(() => (told ? imports.look(told.id) : imports.newest()));
  const now = newer(told, loaded.value);
  useNews(now, loaded);
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
        <a class="button plain" href="#produk">
          <Icon d={back} />
          {words.back}
        </a>
      </header>
      <Trouble problem={loaded.problem} again={() => void loaded.reload()} />
      <ChooseFile imports={imports} begun={setTold} isBusy={now?.state === "checking" || now?.state === "running"} />
      {now && <Standing now={now} imports={imports} put={setTold} />}
      <Exports api={api} />
    </>
  );
}

interface StandingProps {
  now: Import;
  imports: ReturnType<typeof importApi>;
  put: (now: Import) => void;
}

function Standing({ now, imports, put }: StandingProps) {
  const key = `${now.id}-${now.version}`;
  switch (now.state) {
    case "awaited":
      return null;
    case "checking":
      return (
        <section class="panel import-step" role="status">
          <h2>{words.checking}</h2>
          <progress aria-label={words.checking} />
        </section>
      );
    case "refused":
      return (
        <section class="panel import-step" role="alert">
          <h2>{words.refused}</h2>
          <p>{words.faults[now.fault ?? "damaged"]}</p>
          <p class="small muted">{words.safe}</p>
        </section>
      );
    case "checked":
      return <Checked key={key} now={now} imports={imports} put={put} />;
    case "running":
      return (
        <section class="panel import-step">
          <h2>{words.running}</h2>
          <progress aria-label={words.running} max={now.wanted} value={now.done} />
          <p role="status">{words.progress(now.done, now.wanted)}</p>
          <p class="small muted">{words.leave}</p>
        </section>
      );
    case "done":
      return (
        <>
          <Done key={key} now={now} imports={imports} put={put} />
          <PicturesZip now={now} imports={imports} put={put} />
        </>
      );
  }
}

/** What was answered last of the same import, or the one that was begun here. */
const newer = (told: Import | undefined, loaded: Import | undefined): Import | undefined =>
  told && (loaded?.id !== told.id || loaded.version < told.version) ? told : loaded;

/** Looks again while something happens. */
function useNews(now: Import | undefined, { reload }: Loaded<Import | undefined>): void {
  const isAtWork = now?.state === "checking" || now?.state === "running" || now?.pictures?.state === "unpacking";
  useEffect(() => {
    if (!isAtWork) return undefined;
    const timer = setInterval(() => void reload(), LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isAtWork, now?.id, reload]);
}
