import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { accountApi, type Passkey } from "./account-api.ts";
import { knowsPasskeys, makePasskey, NOT_DONE } from "./passkey.ts";
import type { Question } from "./Sure.tsx";
import { accountWords } from "./words.ts";

const words = accountWords(pageLanguage);

interface Props {
  passkeys: Passkey[];
  changed: () => Promise<void>;
  ask: (question: Question) => void;
}

/** The passkeys of the account: made here, renamed, removed. */
export function PasskeySection({ passkeys, changed, ask }: Props) {
  const [naming, setNaming] = useState<Passkey | "new">();
  const remove = ({ id, name }: Passkey) =>
    ask({
      title: words.removePasskey(name),
      note: words.removePasskeyNote,
      yes: words.remove,
      work: () => accountApi.removePasskey(id).then(changed),
    });
  return (
    <section class="panel" aria-labelledby="akun-kunci">
      <h2 id="akun-kunci">{words.passkeys}</h2>
      <p class="muted">{words.passkeysNote}</p>
      {passkeys.length === 0 && <p>{words.noPasskeys}</p>}
      <ul class="account-list">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <div>
              <b>{passkey.name}</b>
              <small class="muted">
                {passkey.lastUsedAt
                  ? words.usedOn(dayAndClock(passkey.lastUsedAt))
                  : words.madeOn(dayAndClock(passkey.createdAt))}
              </small>
            </div>
            <div class="row">
              <button type="button" class="link" onClick={() => setNaming(passkey)}>
                {words.rename}
              </button>
              <button type="button" class="link" onClick={() => remove(passkey)}>
                {words.remove}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? (
        <button type="button" class="button plain" onClick={() => setNaming("new")}>
          {words.addPasskey}
        </button>
      ) : (
        <p class="muted">{words.passkeysUnknown}</p>
      )}
      {naming && <NamePasskey passkey={naming} changed={changed} close={() => setNaming(undefined)} />}
    </section>
  );
}

interface NameProps {
  passkey: Passkey | "new";
  changed: () => Promise<void>;
  close: () => void;
}

/** Names a passkey, and makes it where it is new. */
function NamePasskey({ passkey, changed, close }: NameProps) {
  const isNew = passkey === "new";
  const [name, setName] = useState(isNew ? words.passkeyNameFirst : passkey.name);
  const { busy, problem, attempt } = useWork();
  const save = async () => {
    const done = await attempt(async () => {
      await (isNew ? makePasskey(name) : accountApi.renamePasskey(passkey.id, name));
      await changed();
    });
    if (done) close();
  };
  return (
    <Modal title={isNew ? words.addPasskey : words.renameTitle} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="field">
          <label for="nama-kunci">{words.passkeyName}</label>
          <input
            id="nama-kunci"
            maxLength={80}
            required
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        {problem?.code === NOT_DONE ? (
          <p class="error" role="alert">
            {words.passkeyNotDone}
          </p>
        ) : (
          <Trouble problem={problem} />
        )}
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.cancel}
          </button>
          <button class="button" disabled={busy || !name.trim()}>
            {words.save}
          </button>
        </div>
      </form>
    </Modal>
  );
}
