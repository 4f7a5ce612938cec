import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { localDay } from "../../../lib/time.ts";
import { receipt } from "../../../ui/icons.ts";
import { Empty } from "../../dasbor/ui/Empty.tsx";
import { NotYet } from "../../dasbor/ui/NotYet.tsx";
import { Trouble } from "../../dasbor/ui/Trouble.tsx";
import { useLoaded } from "../../dasbor/ui/use-loaded.ts";
import { type ActivityPage, officerApi, type SoughtActs } from "../officer-api.ts";
import { ActLine } from "./ActLine.tsx";
import { activityWords } from "./words.ts";

const words = activityWords(pageLanguage);

/** Who did what in the regency, of everybody or of one role, on any day or one. */
export function ActivityScreen() {
  const [sought, setSought] = useState<SoughtActs>({});
  return (
    <section class="application">
      <h1>{words.heading}</h1>
      <p class="muted">{words.lead}</p>
      <Sieve sought={sought} seek={setSought} />
      <Acts key={JSON.stringify(sought)} sought={sought} />
    </section>
  );
}

/** Without what was emptied. */
const sought = (wanted: SoughtActs): SoughtActs =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ""));

function Sieve({ sought: { role = "", day = "" }, seek }: { sought: SoughtActs; seek: (sought: SoughtActs) => void }) {
  return (
    <div class="sieve-acts">
      <div class="field">
        <label for="pelaku">{words.role}</label>
        <select
          id="pelaku"
          value={role}
          onChange={({ currentTarget: { value } }) => seek(sought({ role: value, day }))}
        >
          <option value="">{words.anybody}</option>
          {Object.entries(words.roles).map(([name, shown]) => (
            <option key={name} value={name}>
              {shown}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="tanggal">{words.day}</label>
        <input
          id="tanggal"
          type="date"
          max={localDay(Date.now())}
          value={day}
          onChange={({ currentTarget: { value } }) => seek(sought({ role, day: value }))}
        />
      </div>
    </div>
  );
}

function Acts({ sought: wanted }: { sought: SoughtActs }) {
  const { value, problem, reload, set } = useLoaded<ActivityPage>(() => officerApi.activity(wanted));
  const [failure, setFailure] = useState<Problem>();
  if (!value) return <NotYet problem={problem} again={reload} />;
  const { entries, shops, cursor } = value;
  const older = async () => {
    try {
      const next = await officerApi.activity({ ...wanted, ...(cursor ? { cursor } : {}) });
      set({ ...next, entries: [...entries, ...next.entries], shops: { ...shops, ...next.shops } });
      setFailure(undefined);
    } catch (error) {
      setFailure(problemOf(error));
    }
  };
  return (
    <>
      {entries.length > 0 ? (
        <ol class="acts">
          {entries.map((entry) => (
            <ActLine key={entry.number} entry={entry} shop={shops[entry.subject["shop"] ?? ""]} />
          ))}
        </ol>
      ) : (
        <Empty icon={receipt} title={words.none}>
          <p>{cursor ? words.noneYet : words.noneNote}</p>
        </Empty>
      )}
      <Trouble problem={failure} />
      {cursor && (
        <button type="button" class="button plain" onClick={() => void older()}>
          {words.older}
        </button>
      )}
    </>
  );
}
