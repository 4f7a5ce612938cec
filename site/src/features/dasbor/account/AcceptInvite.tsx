import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { CodeField } from "../session/CodeField.tsx";
import { begin } from "../session/session.ts";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { useWork } from "../ui/use-work.ts";
import { type Invitation, inviteApi } from "./account-api.ts";
import { accountWords, inviteWords } from "./words.ts";

const words = inviteWords(pageLanguage);
const { roles } = accountWords(pageLanguage);

/** What the link of an invitation opens: who invites, a code to the invited number, and in. */
export function AcceptInvite({ link }: { link: string }) {
  const { value, problem, reload } = useLoaded(() => inviteApi.look(link));
  if (value?.state === "invited") return <Accept link={link} invitation={value} />;
  if (value || problem?.status === 404) return <Gone />;
  return <NotYet problem={problem} again={reload} />;
}

const Gone = () => (
  <section class="sign-in panel">
    <h1>{words.gone}</h1>
    <p>{words.goneNote}</p>
    <a class="button" href="#pesanan">
      {words.toSignIn}
    </a>
  </section>
);

function Accept({ link, invitation }: { link: string; invitation: Invitation }) {
  const [sent, setSent] = useState(false);
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const { busy, problem, attempt } = useWork();
  const next = () =>
    attempt(async () => {
      if (sent) {
        begin(await inviteApi.accept(link, code, name));
        location.hash = "#pesanan";
      } else {
        await inviteApi.askCode(link);
        setSent(true);
      }
    });
  return (
    <section class="sign-in panel">
      <h1>{words.heading(invitation.shop)}</h1>
      <p>{words.from(invitation.inviter, roles[invitation.role].toLowerCase())}</p>
      <p class="small muted">{words.note(invitation.phone)}</p>
      <Trouble problem={problem} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        {sent && (
          <>
            <CodeField label={words.code} value={code} set={setCode} />
            <div class="field">
              <label for="nama">{words.name}</label>
              <input
                id="nama"
                autoComplete="name"
                maxLength={80}
                required
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </div>
          </>
        )}
        <button class="button" disabled={busy}>
          {sent ? words.join : words.send}
        </button>
      </form>
    </section>
  );
}
