import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { tenant } from "../../../lib/tenant.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { askCode, signIn } from "./session.ts";
import { signInWords } from "./words.ts";

const words = signInWords(pageLanguage);

/** Two steps: a phone number, then the code that was sent to it. */
export function SignIn() {
  const [phone, setPhone] = useState("");
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const ask = () =>
    attempt(async () => {
      await askCode(phone);
      setSent(true);
    });

  return (
    <section class="sign-in panel">
      <p class="small muted">Etalase {tenant.name}</p>
      <h1>{words.heading}</h1>
      <Trouble problem={problem} />
      {sent ? (
        <CodeForm
          phone={phone}
          busy={busy}
          send={(code) => attempt(() => signIn(phone, code))}
          again={ask}
          back={() => setSent(false)}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <div class="field">
            <label for="telepon">{words.phone}</label>
            <input
              id="telepon"
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              required
              placeholder="0812-3456-7890"
              value={phone}
              onInput={(event) => setPhone(event.currentTarget.value)}
            />
          </div>
          <button class="button" disabled={busy}>
            {busy ? words.sending : words.send}
          </button>
          <p class="small muted">{words.note}</p>
        </form>
      )}
    </section>
  );
}

interface CodeFormProps {
  phone: string;
  busy: boolean;
  send: (code: string) => Promise<void>;
  again: () => Promise<void>;
  back: () => void;
}

function CodeForm({ phone, busy, send, again, back }: CodeFormProps) {
  const [code, setCode] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(code);
      }}
    >
      <div class="field">
        <label for="kode">{words.code}</label>
        <input
          id="kode"
          class="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\d{6}"
          maxLength={6}
          required
          autoFocus
          value={code}
          onInput={(event) => setCode(event.currentTarget.value.replaceAll(/\D/g, ""))}
        />
        <p class="small muted">{words.sentTo(phone)}</p>
      </div>
      <button class="button" disabled={busy || code.length !== 6}>
        {busy ? words.checking : words.signIn}
      </button>
      <div class="row">
        <button type="button" class="link" disabled={busy} onClick={() => void again()}>
          {words.again}
        </button>
        <button type="button" class="link" onClick={back}>
          {words.otherNumber}
        </button>
      </div>
    </form>
  );
}
