import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { tenant } from "../../../lib/tenant.ts";
import { knowsPasskeys, NOT_DONE, usePasskey } from "../account/passkey.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { CodeField } from "./CodeField.tsx";
import { askCode, begin, type Contact, signIn } from "./session.ts";
import { signInWords } from "./words.ts";

const words = signInWords(pageLanguage);

/** Two steps: a phone number or an address, then the code that was sent there. Or one: a passkey. */
export function SignIn({ heading = words.heading }: { heading?: string }) {
  const [by, setBy] = useState<"phone" | "email">("phone");
  const [to, setTo] = useState("");
  const [sent, setSent] = useState(false);
  const { busy, problem, attempt } = useWork();
  const contact: Contact = by === "phone" ? { phone: to } : { email: to };
  const ask = () => attempt(() => askCode(contact)).then((asked) => asked && setSent(true));

  return (
    <section class="sign-in panel">
      <p class="small muted">Etalase {tenant.name}</p>
      <h1>{heading}</h1>
      {problem?.code === NOT_DONE ? (
        <p class="error" role="alert">
          {words.noPasskey}
        </p>
      ) : (
        <Trouble problem={problem} />
      )}
      {sent ? (
        <CodeForm
          to={to}
          busy={busy}
          send={(code) => void attempt(() => signIn(contact, code))}
          again={() => void ask()}
          back={() => setSent(false)}
        />
      ) : (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void ask();
            }}
          >
            <ContactField by={by} to={to} set={setTo} />
            <button class="button" disabled={busy}>
              {busy ? words.sending : words.send}
            </button>
            <p class="small muted">{words.note}</p>
          </form>
          <div class="row">
            <button
              type="button"
              class="link"
              onClick={() => {
                setTo("");
                setBy(by === "phone" ? "email" : "phone");
              }}
            >
              {by === "phone" ? words.byEmail : words.byPhone}
            </button>
            {knowsPasskeys() && (
              <button
                type="button"
                class="link"
                disabled={busy}
                onClick={() => void attempt(async () => begin(await usePasskey()))}
              >
                {words.passkey}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

const ContactField = ({ by, to, set }: { by: "phone" | "email"; to: string; set: (to: string) => void }) => (
  <div class="field">
    <label for={by}>{by === "phone" ? words.phone : words.email}</label>
    {by === "phone" ? (
      <input
        id="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        required
        placeholder="0812-3456-7890"
        value={to}
        onInput={(event) => set(event.currentTarget.value)}
      />
    ) : (
      <input
        id="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        value={to}
        onInput={(event) => set(event.currentTarget.value)}
      />
    )}
  </div>
);

interface CodeFormProps {
  to: string;
  busy: boolean;
  send: (code: string) => void;
  again: () => void;
  back: () => void;
}

function CodeForm({ to, busy, send, again, back }: CodeFormProps) {
  const [code, setCode] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(code);
      }}
    >
      <CodeField label={words.code} value={code} set={setCode} />
      <p class="small muted">{words.sentTo(to)}</p>
      <button class="button" disabled={busy || code.length !== 6}>
        {busy ? words.checking : words.signIn}
      </button>
      <div class="row">
        <button type="button" class="link" disabled={busy} onClick={again}>
          {words.again}
        </button>
        <button type="button" class="link" onClick={back}>
          {words.otherNumber}
        </button>
      </div>
    </form>
  );
}
