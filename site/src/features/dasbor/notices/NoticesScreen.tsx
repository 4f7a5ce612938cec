import { languages } from "@etalase/domain/language";
import { type NoticeKind, type NoticeSettings, type NoticeWay, standardQuiet } from "@etalase/domain/notice";
import { pageLanguage } from "../../../lib/language.ts";
import { back, check } from "../../../ui/icons.ts";
import { Choices } from "../orders/Choices.tsx";
import type { NoticesSeen, ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { ThisBrowser } from "./ThisBrowser.tsx";
import { useSettings } from "./use-settings.ts";
import { noticeWords } from "./words.ts";

const words = noticeWords(pageLanguage);
const KINDS = Object.keys(words.kinds) as NoticeKind[];

/** What whoever is signed in is told of, by which ways, and when not. */
export function NoticesScreen({ api }: { api: ShopApi }) {
  const { seen, problem, state, reload, change } = useSettings(api);
  if (!seen) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  const { settings, ways } = seen;
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
        <a class="button plain" href="#kabar">
          <Icon d={back} />
          {words.back}
        </a>
      </header>
      <p class="muted">{words.about}</p>
      <Trouble problem={problem} again={() => void reload()} />
      <section class="panel">
        <Ways seen={seen} change={change} />
        {!ways.includes("whatsapp") && <p class="small muted">{words.ownersOnly}</p>}
        {ways.includes("whatsapp") && !ways.includes("email") && <p class="small muted">{words.noEmail}</p>}
      </section>
      <ThisBrowser api={api} />
      <Quiet settings={settings} change={change} />
      <section class="panel notice-quiet">
        <h2>{words.language}</h2>
        <Choices
          legend={words.languageNote}
          all={languages}
          names={words.languages}
          chosen={settings.language ?? "id"}
          choose={(language) => change({ ...settings, language })}
        />
      </section>
      <p class="small muted" role="status">
        {state === "saving" && words.saving}
        {state === "saved" && words.saved}
      </p>
    </>
  );
}

interface Choosing {
  change: (settings: NoticeSettings) => void;
}

function Ways({ seen: { settings, ways }, change }: Choosing & { seen: NoticesSeen }) {
  const turn = (kind: NoticeKind, way: NoticeWay, on: boolean) =>
    change({ ...settings, ways: { ...settings.ways, [kind]: { ...settings.ways[kind], [way]: on } } });
  return (
    <table class="notice-ways">
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {words.ways[way]}
            </th>
          ))}
          <th scope="col">{words.inbox}</th>
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{words.kinds[kind]}</th>
            {ways.map((way) => (
              <td key={way}>
                <Toggle
                  label={`${words.kinds[kind]}, ${words.ways[way]}`}
                  on={settings.ways[kind][way]}
                  turn={(on) => turn(kind, way, on)}
                />
              </td>
            ))}
            <td>
              <Icon d={check} />
              <span class="unseen">{words.always}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quiet({ settings, change }: Choosing & { settings: NoticeSettings }) {
  const { quiet, ...rest } = settings;
  const shown = quiet ?? standardQuiet;
  const put = (end: "from" | "until", clock: string) => {
    const next = { ...shown, [end]: clock };
    if (clock && next.from !== next.until) change({ ...rest, quiet: next });
  };
  return (
    <section class="panel notice-quiet">
      <h2>{words.quiet}</h2>
      <div class="notice-line">
        <span aria-hidden="true">{words.quietOn}</span>
        <Toggle
          label={words.quietOn}
          on={quiet !== undefined}
          turn={(on) => change(on ? { ...rest, quiet: standardQuiet } : rest)}
        />
      </div>
      {quiet && (
        <div class="notice-hours">
          {(["from", "until"] as const).map((end) => (
            <div class="field" key={end}>
              <label for={`tenang-${end}`}>{words[end]}</label>
              <input
                id={`tenang-${end}`}
                type="time"
                required
                value={quiet[end]}
                onChange={(event) => put(end, event.currentTarget.value)}
              />
            </div>
          ))}
        </div>
      )}
      <p class="small muted">{words.quietNote(shown.until.replace(":", "."))}</p>
    </section>
  );
}

interface ToggleProps {
  label: string;
  on: boolean;
  turn: (on: boolean) => void;
}

const Toggle = ({ label, on, turn }: ToggleProps) => (
  <label class="toggle">
    <input
      type="checkbox"
      role="switch"
      aria-label={label}
      checked={on}
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  </label>
);
