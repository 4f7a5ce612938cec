import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { accountApi, type SessionSeen } from "./account-api.ts";
import type { Question } from "./Sure.tsx";
import { accountWords } from "./words.ts";

const words = accountWords(pageLanguage);

interface Props {
  sessions: SessionSeen[];
  changed: () => Promise<void>;
  ask: (question: Question) => void;
}

/** Where the account is signed in; each can be ended, and all but this one. */
export function SessionSection({ sessions, changed, ask }: Props) {
  const { busy, problem, attempt } = useWork();
  const end = (id: string) => attempt(() => accountApi.endSession(id).then(changed));
  const endOthers = () =>
    ask({
      title: words.endOthersTitle,
      note: words.endOthersNote,
      yes: words.endOthers,
      work: () => accountApi.endOthers().then(changed),
    });
  return (
    <section class="panel" aria-labelledby="akun-sesi">
      <h2 id="akun-sesi">{words.sessions}</h2>
      <p class="muted">{words.sessionsNote}</p>
      <Trouble problem={problem} />
      <ul class="account-list">
        {sessions.map(({ id, device, lastSeenAt, current }) => (
          <li key={id}>
            <div>
              <b>{words.device(device.browser || words.unknownBrowser, device.system || words.unknownSystem)}</b>
              <small class="muted">{words.seenOn(dayAndClock(lastSeenAt))}</small>
            </div>
            {current ? (
              <span class="mark">{words.thisDevice}</span>
            ) : (
              <button type="button" class="link" disabled={busy} onClick={() => void end(id)}>
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <button type="button" class="button plain" onClick={endOthers}>
          {words.endOthers}
        </button>
      )}
    </section>
  );
}
